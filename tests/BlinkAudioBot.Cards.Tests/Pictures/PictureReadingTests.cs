using BlinkAudioBot.Cards.Tests.Wording;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Pictures;

/// <summary>How a step's file names its pictures.</summary>
public sealed class PictureReadingTests
{
    private const string Step = """
        title: Talk
        why: It helps.
        parts:
          one:
            picture: button
            detailsPicture: screen
            instructions:
              - Open it.
            details:
              - It is there.
        """;

    private const string Words = "images:\n  button: Hold it.\n  screen: Open it.";

    [Fact]
    public void A_part_gets_its_pictures_with_their_words()
    {
        using var cards = Cards();

        var part = Load(cards).Step("talk").Part("one");

        Assert.Equal(("button", "Hold it."), (part.Picture?.Name, part.Picture?.Alt));
        Assert.Equal(("screen", "Open it."), (part.DetailsPicture?.Name, part.DetailsPicture?.Alt));
        Assert.Matches(@"^/images/button\.png\?v=[0-9a-f]{10}$", part.Picture?.Url);
    }

    [Fact]
    public void The_address_of_a_picture_changes_with_the_picture_alone()
    {
        using var cards = Cards();
        var before = Load(cards).Step("talk").Part("one");

        cards.With("images/button.png", "another drawing");
        var after = Load(cards).Step("talk").Part("one");

        Assert.NotEqual(before.Picture, after.Picture);
        Assert.Equal(before.DetailsPicture, after.DetailsPicture);
    }

    [Fact]
    public void A_picture_that_is_not_there_is_named_with_file_line_and_key()
    {
        using var cards = new TemporaryCards().With("text/en/steps/talk.yaml", Step).With("text/en/images.yaml", Words);

        Assert.Equal(
            "text/en/steps/talk.yaml, line 5, \"parts.one.picture\": There is no picture \"images/button.png\". Draw it, or correct the name.",
            Assert.Throws<ContentException>(() => Load(cards)).Faults[0].ToString());
    }

    [Fact]
    public void A_picture_without_words_is_named_with_file_line_and_key()
    {
        using var cards = Cards().With("text/en/images.yaml", "images:\n  button: Hold it.");

        Assert.Equal(
            "text/en/steps/talk.yaml, line 6, \"parts.one.detailsPicture\": The picture has no words. Add \"screen\" under \"images\" in images.yaml.",
            Assert.Throws<ContentException>(() => Load(cards)).Message);
    }

    [Fact]
    public void A_picture_that_is_too_large_is_named()
    {
        using var cards = Cards().With("images/button.png", new byte[(40 * 1024) + 512]);

        Assert.Equal("images/button.png: 40.5 KB are too many; 40 fit. Draw it simpler.", Assert.Throws<ContentException>(() => Load(cards)).Message);
    }

    [Fact]
    public void A_drawing_without_its_picture_is_named()
    {
        using var cards = Cards().With("images/button.svg", "<svg/>").With("images/other.svg", "<svg/>");

        Assert.Equal(
            "images/other.svg: The picture is not made of it yet. Run \"npm run draw\" in cards/images.",
            Assert.Throws<ContentException>(() => Load(cards)).Message);
    }

    private static TemporaryCards Cards() => new TemporaryCards()
        .With("text/en/steps/talk.yaml", Step)
        .With("text/en/images.yaml", Words)
        .With("images/button.png", "a drawing")
        .With("images/screen.png", "a drawing");

    private static LanguageContent Load(TemporaryCards cards) => ContentLibrary.Load(cards.Folder).Language("en");
}
