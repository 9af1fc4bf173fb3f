using System.Text.RegularExpressions;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Wording;

public sealed partial class StepWordsTests
{
    private const int LongestTitle = 40;
    private const int LongestInstruction = 110;
    private const int LongestSentence = 130;
    private const int MostWordsInASentence = 20;
    private const int MostInstructions = 9;

    private static readonly string[] Steps =
    [
        "talk-button", "microphone-permission", "speaker-volume", "internet-connection", "obstructions", "reboot-camera",
        "reboot-sync-module", "reset-sync-module", "reinstall-app", "readd-camera", "factory-reset",
    ];

    private static readonly string[] DestructiveSteps =
        ["reset-sync-module", "reinstall-app", "readd-camera", "factory-reset"];

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "Allow", "Check", "Choose", "Clear", "Close", "Delete", "Drag", "Find", "Follow", "Go", "Install", "Keep", "Leave",
        "Let", "Log", "Look", "Move", "Open", "Pause", "Plug", "Press", "Put", "Restart", "Scan", "Scroll", "Switch",
        "Take", "Tap", "Try", "Turn", "Uninstall", "Unplug", "Update", "Wait",
    };

    private static LanguageContent English { get; } = ContentLibrary.Load(CardsFolder.Path).Language("en");

    public static TheoryData<string> StepIds => [.. Steps];

    public static IEnumerable<TheoryDataRow<string, string>> Parts =>
        Steps.SelectMany(step => English.Step(step).Parts.Keys.Select(part => new TheoryDataRow<string, string>(step, part)));

    [Fact]
    public void There_are_words_for_the_steps_of_the_guide_and_for_no_other()
    {
        var files = Directory.GetFiles(Path.Combine(CardsFolder.Path, "text", "en", "steps"));

        Assert.Equal(Steps.ToHashSet(StringComparer.Ordinal), files.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(StepIds))]
    public void A_step_has_a_short_title_a_reason_and_plain_words(string id)
    {
        var step = English.Step(id);

        Assert.InRange(step.Title.Length, 1, LongestTitle);
        Assert.DoesNotMatch(NotPlain(), step.Title);
        Assert.All([step.Why, .. step.Warning], AssertPlain);
    }

    [Theory]
    [MemberData(nameof(StepIds))]
    public void A_step_warns_if_and_only_if_something_is_lost(string id) =>
        Assert.Equal(DestructiveSteps.Contains(id), English.Step(id).Warning.Count > 0);

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_is_short_and_in_plain_words(string id, string name)
    {
        var part = English.Step(id).Part(name);

        Assert.InRange(part.Instructions.Count, 1, MostInstructions);
        Assert.All(part.Instructions, line => Assert.InRange(line.Length, 1, LongestInstruction));
        Assert.All(PartLines(part), AssertPlain);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_instruction_starts_with_a_verb(string id, string name) =>
        Assert.All(
            English.Step(id).Part(name).Instructions,
            line => Assert.Contains(line[..line.IndexOf(' ', StringComparison.Ordinal)], Verbs));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Batteries_are_named_only_where_the_camera_may_have_some(string id, string name)
    {
        var step = English.Step(id);
        var part = step.Part(name);
        var mayHaveBatteries = id is "reboot-camera" or "factory-reset" or "readd-camera"
            && name is "battery" or "outdoor-4" or "doorbell" or "unknown-device";

        Assert.All(
            [step.Title, step.Why, .. step.Warning, .. mayHaveBatteries ? [] : PartLines(part)],
            line => Assert.DoesNotContain("batter", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("reboot-camera", "doorbell")]
    [InlineData("readd-camera", "doorbell")]
    [InlineData("factory-reset", "doorbell")]
    public void Who_takes_a_doorbell_down_is_told_of_the_breaker(string id, string name) =>
        Assert.Contains(English.Step(id).Part(name).Caution, line => line.Contains("breaker", StringComparison.Ordinal));

    [Theory]
    [InlineData("xr")]
    [InlineData("core")]
    public void No_light_is_described_for_a_Sync_Module_without_a_known_one(string name) =>
        Assert.All(
            [.. English.Step("reboot-sync-module").Part(name).Instructions, .. English.Step("reset-sync-module").Part(name).Instructions],
            line => Assert.DoesNotMatch("red|green|blue", line));

    [Theory]
    [InlineData("xr")]
    [InlineData("core")]
    [InlineData("unknown")]
    public void A_reset_promises_no_light_where_none_is_known(string name) =>
        Assert.DoesNotContain("light", string.Join(' ', English.Step("reset-sync-module").Part(name).Instructions), StringComparison.Ordinal);

    [Theory]
    [InlineData("router-restart")]
    [InlineData("sync-module")]
    [InlineData("maybe-sync-module")]
    [InlineData("this-phone")]
    public void The_internet_step_ends_with_a_try(string name) =>
        Assert.Equal("Open Live View and try the sound again.", English.Step("internet-connection").Part(name).Instructions[^1]);

    private static IEnumerable<string> PartLines(StepPart part) =>
        [.. part.Why is { } why ? [why] : Array.Empty<string>(), .. part.Caution, .. part.Instructions, .. part.Details];

    private static void AssertPlain(string text)
    {
        Assert.InRange(text.Length, 1, LongestSentence);
        Assert.DoesNotMatch(NotPlain(), text);
        Assert.Matches("[.?]$", text);
        Assert.True(text.Count(character => character == '"') % 2 == 0, $"Unbalanced quotes: {text}");
        Assert.All(
            SentenceEnd().Split(text),
            sentence => Assert.InRange(sentence.Split(' ').Length, 1, MostWordsInASentence));
    }

    // Exclamation marks, what Markdown would swallow, placeholders, and whatever looks like a phone number.
    [GeneratedRegex(@"[!*_#<>\[\]{}`]|\d[\d\s().-]{5,}\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"(?<=[.?])\s", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
