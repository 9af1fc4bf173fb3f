using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Wording;

public sealed class ContentLibraryTests
{
    private const string Step = """
        title: Talk
        why: It helps.
        parts:
          one:
            instructions:
              - Open "Live View".
            details:
              - It is there.
        """;

    [Fact]
    public void A_step_is_read_with_its_parts()
    {
        using var cards = new TemporaryCards().With("text/en/steps/talk.yaml", Step);

        var step = ContentLibrary.Load(cards.Folder).Language("en").Step("talk");

        Assert.Equal("Talk", step.Title);
        Assert.Equal("It helps.", step.Why);
        Assert.Empty(step.Warning);
        Assert.Equal("""Open "Live View".""", Assert.Single(step.Part("one").Instructions));
        Assert.Equal("It is there.", Assert.Single(step.Part("one").Details));
        Assert.Null(step.Part("one").Why);
    }

    [Fact]
    public void A_sentence_is_filled_with_its_values()
    {
        using var cards = new TemporaryCards().With("text/en/a.yaml", "end:\n  case: Your reference is {reference}, {name}.");

        var text = ContentLibrary.Load(cards.Folder).Language("en");

        Assert.Equal("Your reference is K7, Ann.", text.Text("end.case", ("name", "Ann"), ("reference", "K7")));
    }

    [Fact]
    public void A_group_of_sentences_is_given_as_it_stands_in_the_file()
    {
        using var cards = new TemporaryCards()
            .With("text/en/page.yaml", "page:\n  send: Send\n  retry:\n    button: Try {n} again\nother: x");

        var page = ContentLibrary.Load(cards.Folder).Language("en").TextsUnder("page");

        Assert.Equal(
            [("retry.button", "Try {n} again"), ("send", "Send")],
            page.Select(text => (text.Key, text.Value)).Order());
    }

    [Theory]
    [InlineData("title: a\nwhy: b", "text/en/steps/talk.yaml, line 1: The field \"parts\" is missing.")]
    [InlineData("title: a\nwhy: b\ntittle: c", "text/en/steps/talk.yaml, line 3, \"tittle\": Unknown field \"tittle\". Known here: title, why, warning, parts.")]
    [InlineData("title: a\nwhy:\nparts: {}", "text/en/steps/talk.yaml, line 2, \"why\": Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.")]
    [InlineData("title: a\ntitle: b", "text/en/steps/talk.yaml, line 2: Duplicate key title")]
    [InlineData("title: [a", "text/en/steps/talk.yaml, line 2: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("", "text/en/steps/talk.yaml: The file must hold one document with at least one key.")]
    [InlineData("title: a\nwhy: b\nparts:\n  one:\n    instructions: []\n    details: [c]", "text/en/steps/talk.yaml, line 5, \"parts.one.instructions\": Expected at least one line that starts with \"- \" here.")]
    [InlineData("title: a\nwhy: b\nparts:\n  one:\n    instructions:\n      - Tap: this\n    details: [c]", "text/en/steps/talk.yaml, line 6, \"parts.one.instructions.1\": Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.")]
    [InlineData("title: a\nwhy: b\nparts: c", "text/en/steps/talk.yaml, line 3, \"parts\": Expected a group of \"key: value\" lines here.")]
    public void A_mistake_in_a_step_is_named_with_file_line_and_key(string yaml, string message)
    {
        using var cards = new TemporaryCards().With("text/en/steps/talk.yaml", yaml);

        Assert.Equal(message, Assert.Throws<ContentException>(() => ContentLibrary.Load(cards.Folder)).Message);
    }

    [Theory]
    [InlineData("a: Hi {na me}", "text/en/one.yaml, line 1, \"a\": A brace is not part of a placeholder. Write placeholders as {name}, letters only.")]
    [InlineData("a: {name}", "text/en/one.yaml, line 1, \"a.name\": Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.")]
    [InlineData("{a: b}: c", "text/en/one.yaml, line 1: A key must be a plain word.")]
    [InlineData("a:\n  b:", "text/en/one.yaml, line 2, \"a.b\": Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.")]
    [InlineData("twice: x", "text/en/two.yaml, line 1, \"twice\": The key stands in text/en/one.yaml, line 1 already. Remove one of the two.")]
    [InlineData("a:\n  - b", "text/en/one.yaml, line 2, \"a\": Expected a group of \"key: value\" lines here.")]
    public void A_mistake_in_a_sentence_is_named_with_file_line_and_key(string yaml, string message)
    {
        using var cards = new TemporaryCards().With("text/en/one.yaml", yaml).With("text/en/two.yaml", "twice: y");

        Assert.Equal(message, Assert.Throws<ContentException>(() => ContentLibrary.Load(cards.Folder)).Message);
    }

    [Fact]
    public void What_is_asked_for_and_missing_is_named()
    {
        using var cards = new TemporaryCards()
            .With("text/en/steps/talk.yaml", Step).With("text/en/a.yaml", "hello: Hello {name}");
        var library = ContentLibrary.Load(cards.Folder);
        var text = library.Language("en");

        Assert.Equal(
            "text/en/a.yaml, line 1, \"hello\": Unknown placeholder {name}. Correct its name or take it out.",
            Assert.Throws<ContentException>(() => text.Text("hello", ("nam", "x"))).Message);
        Assert.Contains("\"bye\"", Assert.Throws<ContentException>(() => text.Text("bye")).Message, StringComparison.Ordinal);
        Assert.Contains("\"bye\"", Assert.Throws<ContentException>(() => text.TextsUnder("bye")).Message, StringComparison.Ordinal);
        Assert.Contains("steps/walk.yaml", Assert.Throws<ContentException>(() => text.Step("walk")).Message, StringComparison.Ordinal);
        Assert.Contains("parts.two", Assert.Throws<ContentException>(() => text.Step("talk").Part("two")).Message, StringComparison.Ordinal);
        Assert.Contains("text/de", Assert.Throws<ContentException>(() => library.Language("de")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_text_is_refused_by_name()
    {
        Assert.Contains("/nowhere", Assert.Throws<ContentException>(() => ContentLibrary.Load("/nowhere")).Message, StringComparison.Ordinal);
    }
}
