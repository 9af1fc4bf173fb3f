using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What an editor can get wrong in the product's own texts, and what the program says then.</summary>
public sealed class TextFaultTests : IDisposable
{
    private const string Conversation = "conversation.yaml";
    private const string TalkButton = "steps/talk-button.yaml";
    private const string Instructions = "    instructions:";

    private readonly TextCopy _texts = new();

    [Fact]
    public void The_texts_of_the_product_have_no_fault() => Assert.Equal(["en"], _texts.Load().Languages);

    [Theory]
    [InlineData("  frist: Oops.", "guide.frist", "Nothing asks for this key")]
    [InlineData("\twarning: Take care", "guide", "A tab stands before the text")]
    [InlineData("  again: \"No end", "guide.again", "a quote that is not closed")]
    [InlineData("  again: \"Enable Audio\" is on", "guide.again", "The text goes on after its closing quote")]
    [InlineData("  again: One: two", "guide.again", "The line is not understood")]
    [InlineData("  {a: b}: c", "guide", "A key must be a plain word")]
    [InlineData("  again: !Go on", "guide.again", "A text cannot begin with \"!\"")]
    [InlineData("  again: *x", "guide.again", "A text cannot begin with \"*\"")]
    public void A_line_that_does_not_belong_into_the_sentences(string line, string key, string problem)
    {
        var at = _texts.Change(Conversation, "guide:", "guide:", line) + 1;

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", key, problem, at);
    }

    [Theory]
    [InlineData("  progress:", "  progress: Step {number}", "guide.progress", "The placeholder {of} is missing")]
    [InlineData("  progress:", "  progress: Step {number} of {of} or {total}", "guide.progress", "Unknown placeholder {total}. Correct it or take it out; filled in here: {number}, {of}.")]
    [InlineData("  progress:", "  progress: Step {number} of {of", "guide.progress", "A brace is not part of a placeholder")]
    [InlineData("greeting:", "greeting: Hello {name}.", "greeting", "Unknown placeholder {name}. Take it out; nothing is filled in here.")]
    [InlineData("greeting:", "greeting: Hello!", "greeting", "exclamation mark")]
    [InlineData("greeting:", "greeting: Hello *you*.", "greeting", "The sign * has a meaning")]
    [InlineData("greeting:", "greeting: Tap \"Send.", "greeting", "quotation marks")]
    [InlineData("greeting:", "greeting:", "greeting", "There is no text here")]
    [InlineData("      label: Skip", "      label: Skip this step and go on with the next one of them", "answers.step.skip.label", "characters are too long; 45 fit")]
    public void A_sentence_that_is_not_as_it_should_be(string start, string line, string key, string problem)
    {
        var at = _texts.Change(Conversation, start, line);

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", key, problem, at);
    }

    [Theory]
    [InlineData("      label: Skip", "      label: back", "answers.step.back.label", "\"Back\" stands in text/en/conversation.yaml")]
    [InlineData("      also: skip this|skip it", "      also: skip it|It works, now.", "answers.step.skip.also", "\"It works, now.\" stands in")]
    [InlineData("      also: all|every one|both", "      also: only one", "answers.scope.all.also", "\"only one\" stands in")]
    [InlineData("      also: android phone", "      also: i am not sure", "answers.unknown.label", "for another answer of the same question")]
    public void Two_answers_of_one_question_that_are_called_the_same(string start, string line, string key, string problem)
    {
        _texts.Change(Conversation, start, line);

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", key, problem);
    }

    [Fact]
    public void A_key_that_stands_twice()
    {
        var at = _texts.Change(Conversation, "greeting:", "greeting: Hello.", "greeting: Hello again.");

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", "greeting", $"The key stands in line {at} already", at + 1);
    }

    [Fact]
    public void A_sentence_that_is_too_long()
    {
        var at = _texts.Change(Conversation, "greeting:", "greeting: " + string.Concat(Enumerable.Repeat("Hello again. ", 30)));

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", "greeting", "389 characters are too long; 300 fit", at);
    }

    [Fact]
    public void A_sentence_that_is_missing_is_looked_for_beside_its_neighbours()
    {
        _texts.Change(Conversation, "  progress:");

        AssertFound(_texts.Faults(), "text/en/conversation.yaml", "guide.progress", "The key is missing. Add it with {number}, {of} in its text, near this line.");
    }

    [Theory]
    [InlineData("title:", "titel: Talk", "titel", "Unknown field \"titel\". Known here: title, why, warning, parts")]
    [InlineData("title:", "title: Use the talk button that is at the bottom of the screen", "title", "characters are too long; 40 fit")]
    [InlineData("why:", "why: It helps", "why", "The sentence has no end")]
    [InlineData("why:", "why: It helps!", "why", "exclamation mark")]
    [InlineData("why:", "why: This one goes on and on and on and on and on and on and on and on and on and on and on and on.", "why", "A sentence has 26 words; 20 are the most")]
    [InlineData("  common:", "  comon:", "parts.comon", "The guide never shows this part")]
    [InlineData("      - ", "      - Something must be done.", "parts.common.instructions.1", "\"Something\" is not in text/en/verbs.txt")]
    [InlineData("      - ", "      - Tap: the button.", "parts.common.instructions.1", "Expected a text here")]
    [InlineData("      - ", "      - Tap the long button that is at the bottom of the screen in the middle of all. Then tap it again and again and again.", "parts.common.instructions.1", "characters are too long; 110 fit")]
    [InlineData("      - ", "\t- Tap the button.", "parts.common.instructions", "A tab stands before the text")]
    [InlineData("      - ", "      - \"Tap the button.", "parts.common.instructions.1", "a quote that is not closed")]
    public void A_step_that_is_not_as_it_should_be(string start, string line, string key, string problem)
    {
        var at = _texts.Change(TalkButton, start, line);

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yaml", key, problem, at);
    }

    [Fact]
    public void A_line_that_is_moved_out_of_its_column()
    {
        var at = _texts.Change(TalkButton, Instructions, "     instructions:", "      - Tap it.", "    details:");

        Assert.Contains(_texts.Faults(), fault => fault.File == "text/en/steps/talk-button.yaml" && fault.Line >= at && fault.Problem.StartsWith("The line is not understood", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title:", "title", "The field \"title\" is missing")]
    [InlineData("  common:", "parts.common", "The part is missing, and the guide shows it")]
    public void A_step_that_lacks_something(string start, string key, string problem)
    {
        _texts.Change(TalkButton, start, start == "title:" ? [] : ["  uncommon:"]);

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yaml", key, problem);
    }

    [Fact]
    public void A_warning_where_nothing_is_lost()
    {
        var at = _texts.Change(TalkButton, "parts:", "warning:", "  - Your clips are lost.", "parts:");

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yaml", "warning", "Nothing is lost in this step", at);
    }

    [Fact]
    public void No_warning_where_something_is_lost()
    {
        _texts.Change("steps/factory-reset.yaml", "warning:", "warnings:");

        AssertFound(_texts.Faults(), "text/en/steps/factory-reset.yaml", "warning", "something is lost in this step");
    }

    [Fact]
    public void Too_many_instructions()
    {
        _texts.Change(TalkButton, Instructions, [Instructions, .. Enumerable.Repeat("      - Tap it.", 10)]);

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yaml", "parts.common.instructions", "instructions are too many; 9 fit");
    }

    [Fact]
    public void A_file_under_another_name_is_no_step_and_one_step_is_missing()
    {
        File.Move(_texts.PathOf(TalkButton), _texts.PathOf("steps/talk-buton.yaml"));

        var faults = _texts.Faults();

        AssertFound(faults, "text/en/steps/talk-buton.yaml", "", "The guide has no such step");
        AssertFound(faults, "text/en/steps/talk-button.yaml", "", "The file is missing, and the guide has this step");
    }

    [Fact]
    public void A_file_that_nothing_reads()
    {
        File.Move(_texts.PathOf(TalkButton), _texts.PathOf("steps/talk-button.yml"));

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yml", "", "Only names that end in .yaml are read");
    }

    [Fact]
    public void An_empty_file()
    {
        File.WriteAllText(_texts.PathOf(TalkButton), "# nothing yet\n");

        AssertFound(_texts.Faults(), "text/en/steps/talk-button.yaml", "", "The file is empty");
    }

    [Fact]
    public void The_language_of_the_bot_itself()
    {
        _texts.Translate("de");
        Directory.Delete(_texts.PathOf(string.Empty), recursive: true);

        AssertFound(_texts.Faults(), "text/en", "", "The folder is missing");
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once_by_file_and_line()
    {
        _texts.Change(TalkButton, "why:", "why: It helps!");
        _texts.Change(TalkButton, "title:", "title: Talk!");
        _texts.Change("steps/factory-reset.yaml", "title:", "title: \"Reset");
        _texts.Change(Conversation, "greeting:", "greeting: Hello!");

        var faults = _texts.Faults();

        Assert.Equal(
            "conversation.yaml greeting, factory-reset.yaml title, talk-button.yaml title, talk-button.yaml why",
            string.Join(", ", faults.Select(fault => $"{Path.GetFileName(fault.File)} {fault.Key}")));
        Assert.Equal(faults.Count, Assert.Throws<ContentException>(_texts.Load).Message.Split('\n').Length);
    }

    [Fact]
    public void Nothing_is_called_missing_for_a_file_that_cannot_be_read()
    {
        _texts.Change(Conversation, "greeting:", "greeting: \"Hello");

        Assert.Equal("greeting", Assert.Single(_texts.Faults()).Key);
    }

    public void Dispose() => _texts.Dispose();

    private static void AssertFound(IReadOnlyList<ContentFault> faults, string file, string key, string problem, int? line = null) =>
        Assert.Contains(faults, fault =>
            (fault.File, fault.Key) == (file, key)
            && fault.Problem.Contains(problem, StringComparison.Ordinal)
            && (line is null || fault.Line == line));
}
