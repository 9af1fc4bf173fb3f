using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Preview;
using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What an editor can do without anybody who programs.</summary>
public sealed class EditingTests : IDisposable
{
    private const string TalkButton = "steps/talk-button.yaml";
    private const string Instructions = "    instructions:";

    private readonly TextCopy _texts = new();

    [Fact]
    public async Task An_instruction_that_is_added_is_shown()
    {
        _texts.Change(TalkButton, Instructions, Instructions, "      - Open the door of the house.");

        Assert.Contains("- Open the door of the house.", (await FirstStepAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instructions_come_in_the_order_of_the_file()
    {
        _texts.Change(TalkButton, Instructions, Instructions, "      - Tap one.", "      - Tap two.");
        var before = (await FirstStepAsync()).Text;
        _texts.Change(TalkButton, "      - Tap one.");
        _texts.Change(TalkButton, "      - Tap two.", "      - Tap two.", "      - Tap one.");
        var after = (await FirstStepAsync()).Text;

        Assert.Contains("- Tap one.\n- Tap two.", before, StringComparison.Ordinal);
        Assert.Contains("- Tap two.\n- Tap one.", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verb_that_is_added_to_the_list_may_begin_an_instruction()
    {
        _texts.Change(TalkButton, Instructions, Instructions, "      - Whistle.");
        Assert.Single(_texts.Faults());
        File.AppendAllText(_texts.PathOf("verbs.txt"), "whistle\n");

        Assert.Equal("Whistle.", _texts.Load().Language("en").Step("talk-button").Part("common").Instructions[0]);
    }

    [Fact]
    public async Task A_folder_that_is_added_is_a_language()
    {
        _texts.Translate("de");
        var german = Path.Combine(_texts.Folder, "text", "de", TalkButton);
        await File.WriteAllTextAsync(
            german,
            (await File.ReadAllTextAsync(german, TestContext.Current.CancellationToken)).Replace("title: ", "title: De ", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var page = await DrawAsync(("lang", "de"));

        Assert.Equal("de en", string.Join(' ', page.Selects[0].Options.Select(option => option.Value)));
        Assert.StartsWith("De ", page.Groups[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_verbs_may_begin_instructions_as_it_likes()
    {
        _texts.Translate("de");
        File.Delete(Path.Combine(_texts.Folder, "text", "de", "verbs.txt"));
        var german = Path.Combine(_texts.Folder, "text", "de", TalkButton);
        File.WriteAllText(german, File.ReadAllText(german).Replace("- Open ", "- Zuerst ", StringComparison.Ordinal));

        Assert.Equal(["de", "en"], _texts.Load().Languages);
    }

    [Fact]
    public void A_language_is_whole_or_the_program_does_not_start()
    {
        _texts.Translate("de");
        File.Delete(Path.Combine(_texts.Folder, "text", "de", TalkButton));

        Assert.Equal("text/de/steps/talk-button.yaml", Assert.Single(_texts.Faults()).File);
    }

    [Fact]
    public void The_words_of_a_step_that_is_added_are_one_more_file()
    {
        File.Copy(_texts.PathOf(TalkButton), _texts.PathOf("steps/new-step.yaml"));
        var needs = GuideWords.Needs();
        var talkButton = needs.Steps.Single(step => step.Id == "talk-button");

        var library = ContentLibrary.Load(_texts.Folder, needs with { Steps = [.. needs.Steps, talkButton with { Id = "new-step" }] });

        Assert.Equal("new-step", library.Language("en").Step("new-step").Id);
    }

    public void Dispose() => _texts.Dispose();

    private async Task<PreviewCard> FirstStepAsync() => (await DrawAsync()).Groups[0].Cards[0];

    private Task<PreviewPage> DrawAsync(params (string Name, string Value)[] chosen) => GuidePreview.DrawAsync(
        _texts.Folder,
        null,
        chosen.ToDictionary(choice => choice.Name, choice => choice.Value, StringComparer.Ordinal),
        TestContext.Current.CancellationToken);
}
