using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Wording;

public sealed class StepWordsTests
{
    private static readonly string[] Steps =
    [
        "talk-button", "microphone-permission", "speaker-volume", "internet-connection", "obstructions", "reboot-camera",
        "reboot-sync-module", "reset-sync-module", "reinstall-app", "readd-camera", "factory-reset",
    ];

    private static LanguageContent English { get; } = ContentLibrary.Load(CardsFolder.Path).Language("en");

    public static IEnumerable<TheoryDataRow<string, string>> Parts =>
        Steps.SelectMany(step => English.Step(step).Parts.Keys.Select(part => new TheoryDataRow<string, string>(step, part)));

    [Theory]
    [MemberData(nameof(Parts))]
    public void Batteries_are_named_only_where_the_camera_may_have_some(string id, string name)
    {
        var step = English.Step(id);
        var part = step.Part(name);
        var mayHaveBatteries = id is "reboot-camera" or "factory-reset" or "readd-camera"
            && name is "battery" or "outdoor-4" or "doorbell" or "doorbell-2" or "unknown-device";

        Assert.All(
            [step.Title, step.Why, .. step.Warning, .. mayHaveBatteries ? [] : PartLines(part)],
            line => Assert.DoesNotContain("batter", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("reboot-camera", "doorbell")]
    [InlineData("reboot-camera", "doorbell-2")]
    [InlineData("readd-camera", "doorbell-2")]
    [InlineData("factory-reset", "doorbell-2")]
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
}
