using System.Text;
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
    [InlineData("title: a\nwhy: b.", "line 1, \"parts\": The field \"parts\" is missing. Add it.")]
    [InlineData("title: a\nwhy: b.\nparts: {}\ntittle: c", "line 4, \"tittle\": Unknown field \"tittle\". Known here: title, why, warning, parts.")]
    [InlineData("title: a\nwhy:\nparts: {}", "line 2, \"why\": There is no text here. Write one, or take the line out. Put it in quotes if it begins with a brace or \"#\".")]
    [InlineData("title: a\ntitle: b\nwhy: c.\nparts: {}", "line 2, \"title\": The key stands in line 1 already. Remove one of the two.")]
    [InlineData("", ": The file is empty. Write at least one key, or remove the file.")]
    [InlineData("title: a\n---\nwhy: b.", "line 1, \"parts\": The field \"parts\" is missing. Add it.", "line 1, \"why\": The field \"why\" is missing. Add it.", "line 2: A second document begins here. Take the line \"---\" out.")]
    [InlineData("title: a\nwhy: b.\nparts:\n  one:\n    instructions: []\n    details: [c.]", "line 5, \"parts.one.instructions\": Expected at least one line that starts with \"- \" here.")]
    [InlineData("title: a\nwhy: b.\nparts:\n  one:\n    instructions:\n      - Tap: this\n    details: [c.]", "line 6, \"parts.one.instructions.1\": Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.")]
    [InlineData("title: a\nwhy: b.\nparts:\n  one:\n    instructions:\n      -\n    details: [c.]", "line 6, \"parts.one.instructions.1\": There is no text here. Write one, or take the line out. Put it in quotes if it begins with a brace or \"#\".")]
    [InlineData("title: a\nwhy: Open it # for a minute.\nparts: {}  # None.", "line 2, \"why\": What stands after \" #\" is not read. Put the whole text in quotes, or two blanks before a remark.")]
    [InlineData("title: a\nwhy: b.\nparts:\n  one:\n    instructions:\n      - # One.\n    details: [c.]", "line 6, \"parts.one.instructions.1\": What stands after \" #\" is not read. Put the whole text in quotes, or two blanks before a remark.")]
    [InlineData("title: a\nwhy: |\n  Open it.\nparts: {}", "line 2, \"why\": A text cannot begin with \"|\" or \">\". Write it without the sign, in the same line.")]
    [InlineData("title: a\nwhy: >\n  Open it.\nparts: {}  # None.", "line 2, \"why\": A text cannot begin with \"|\" or \">\". Write it without the sign, in the same line.")]
    [InlineData("title: a\nwhy: b.\nparts: c", "line 3, \"parts\": Expected a group of \"key: value\" lines here.")]
    [InlineData("- a", "line 1: Expected a group of \"key: value\" lines here.")]
    public void A_mistake_in_a_step_is_named_with_file_line_and_key(string yaml, params string[] messages)
    {
        using var cards = new TemporaryCards().With("text/en/steps/talk.yaml", yaml);

        AssertRefused(cards, [.. messages.Select(message => "text/en/steps/talk.yaml" + (message[0] == ':' ? message : ", " + message))]);
    }

    [Theory]
    [InlineData("a: Hi {na me}", "text/en/one.yaml, line 1, \"a\": A brace is not part of a placeholder. Write placeholders as {name}, letters only.")]
    [InlineData("a: {name}", "text/en/one.yaml, line 1, \"a.name\": There is no text here. Write one, or take the line out. Put it in quotes if it begins with a brace or \"#\".")]
    [InlineData("{a: b}: c", "text/en/one.yaml, line 1: A key must be a plain word: letters, figures, \"-\" and \"_\".")]
    [InlineData("a:\n  b:", "text/en/one.yaml, line 2, \"a.b\": There is no text here. Write one, or take the line out. Put it in quotes if it begins with a brace or \"#\".")]
    [InlineData("twice: x", "text/en/two.yaml, line 1, \"twice\": The key stands in text/en/one.yaml, line 1 already. Remove one of the two.")]
    [InlineData("a:\n  - b", "text/en/one.yaml, line 1, \"a\": Expected a group of \"key: value\" lines here.")]
    [InlineData("# Nothing\na: 'It''s \"on\"' # yes\nb: \"It's \\\"on\\\"\"\nc: One!", "text/en/one.yaml, line 4, \"c\": There is an exclamation mark. Say it without; a full stop will do.")]
    [InlineData("a: Call 1-800 555 0199.", "text/en/one.yaml, line 1, \"a\": \"1-800 555 0199\" looks like a telephone number. The bot has none to give; take it out.")]
    [InlineData("a: Open \u201CLive View\".", "text/en/one.yaml, line 1, \"a\": The quotation mark \u201C is curly. Write it straight, \" or ', as everywhere.", "text/en/one.yaml, line 1, \"a\": One of the quotation marks stands alone. Put them around the app's label, both.")]
    [InlineData("a: It didn\u2019t help.", "text/en/one.yaml, line 1, \"a\": The quotation mark \u2019 is curly. Write it straight, \" or ', as everywhere.")]
    public void A_mistake_in_a_sentence_is_named_with_file_line_and_key(string yaml, params string[] messages)
    {
        using var cards = new TemporaryCards().With("text/en/one.yaml", yaml).With("text/en/two.yaml", "twice: y");

        AssertRefused(cards, messages);
    }

    [Theory]
    [InlineData("text/en/one.yaml", "a: b\ngroup:\n  caf\u00e9: c", "line 3, \"group\"")]
    [InlineData("text/en/one.yaml", "a: b\ngroup:\n  key: Caf\u00e9", "line 3, \"group.key\"")]
    [InlineData("text/en/verbs.txt", "open\n\u00e9crire", "line 2")]
    public void A_file_that_is_not_UTF_8_is_named_with_its_line(string file, string text, string place)
    {
        using var cards = new TemporaryCards().With(file, Encoding.Latin1.GetBytes(text));

        AssertRefused(cards, $"{file}, {place}: The line is not UTF-8. Save the file with the encoding \"UTF-8\".");
    }

    [Theory]
    [InlineData("greeting: Hi.\nbye: Bye.", "thanks", "text/en/a.yaml, line 1")]
    [InlineData("thanks: Yes.\nbye: Bye.", "greeting", "text/en/a.yaml, line 1")]
    [InlineData("greeting: Hi.\nthanks: Yes.", "bye", "text/en/a.yaml, line 2")]
    public void A_missing_key_is_looked_for_beside_what_is_asked_for_with_it(string yaml, string key, string place)
    {
        using var cards = new TemporaryCards().With("text/en/a.yaml", yaml);
        var needs = new ContentNeeds { Language = "en", Steps = [], Sentences = [new("greeting"), new("thanks"), new("bye")] };

        Assert.Equal(
            $"{place}, \"{key}\": The key is missing. Add it, near this line.",
            Assert.Throws<ContentException>(() => ContentLibrary.Load(cards.Folder, needs)).Message);
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

    private static void AssertRefused(TemporaryCards cards, params string[] messages) => Assert.Equal(
        string.Join('\n', messages), Assert.Throws<ContentException>(() => ContentLibrary.Load(cards.Folder)).Message);
}
