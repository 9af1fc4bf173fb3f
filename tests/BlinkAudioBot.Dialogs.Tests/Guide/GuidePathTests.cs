using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;

namespace BlinkAudioBot.Dialogs.Tests.Guide;

public sealed class GuidePathTests
{
    private const string All =
        "talk-button microphone-permission speaker-volume internet-connection obstructions reboot-camera " +
        "reboot-sync-module reset-sync-module reinstall-app readd-camera factory-reset";

    private static readonly GuidePath Path = new(GuideSteps.All);

    [Fact]
    public void The_steps_are_the_eleven_of_the_article_in_its_order() =>
        Assert.Equal(All, string.Join(' ', GuideSteps.All.Select(step => step.Id)));

    [Fact]
    public void The_destructive_steps_are_the_four_that_lose_something() => Assert.Equal(
        "reset-sync-module reinstall-app readd-camera factory-reset",
        string.Join(' ', GuideSteps.All.Where(step => step.Destructive).Select(step => step.Id)));

    [Theory]
    [InlineData("", "")]
    [InlineData("problem=problem.not_heard", "")]
    [InlineData("problem=problem.no_audio", "")]
    [InlineData("problem=problem.talk_button", "")]
    [InlineData("problem=unknown device=unknown scope=unknown syncModule=unknown platform=unknown", "")]
    [InlineData("problem=problem.cannot_hear", "talk-button microphone-permission")]
    [InlineData("problem=problem.poor_quality", "talk-button microphone-permission")]
    [InlineData("problem=problem.too_quiet", "talk-button microphone-permission")]
    [InlineData("scope=one", "reboot-sync-module reset-sync-module")]
    [InlineData("scope=all", "reboot-camera readd-camera factory-reset")]
    [InlineData("syncModule=none", "reboot-sync-module reset-sync-module")]
    [InlineData("device=mini", "reboot-sync-module reset-sync-module")]
    [InlineData("device=mini-2", "reboot-sync-module reset-sync-module")]
    [InlineData("device=mini-2k", "reboot-sync-module reset-sync-module")]
    [InlineData("device=mini-pan-tilt", "reboot-sync-module reset-sync-module")]
    [InlineData("device=floodlight", "reboot-sync-module reset-sync-module")]
    [InlineData("device=xt2", "")]
    [InlineData("device=indoor", "")]
    [InlineData("device=outdoor", "")]
    [InlineData("device=outdoor-4", "")]
    [InlineData("device=outdoor-2k", "")]
    [InlineData("device=doorbell", "")]
    [InlineData("device=doorbell-2", "")]
    [InlineData("device=mini scope=all", "reboot-sync-module reset-sync-module reboot-camera readd-camera factory-reset")]
    [InlineData("device=xt", All)]
    [InlineData("device=indoor-gen1", All)]
    [InlineData("otherPhone=works", "speaker-volume obstructions reboot-camera reboot-sync-module reset-sync-module readd-camera factory-reset")]
    [InlineData("otherPhone=works problem=problem.too_quiet", "talk-button microphone-permission speaker-volume obstructions reboot-camera reboot-sync-module reset-sync-module readd-camera factory-reset")]
    public void Rules_subtract(string known, string removed)
    {
        var expected = All.Split(' ').Except(removed.Split(' '), StringComparer.Ordinal);

        Assert.Equal(string.Join(' ', expected), string.Join(' ', Path.Applying(Files.With(known)).Select(step => step.Id)));
    }

    [Theory]
    [InlineData("problem=problem.cannot_hear", "speaker-volume", "cannot-hear")]
    [InlineData("problem=problem.poor_quality", "speaker-volume", "poor-quality")]
    [InlineData("problem=problem.too_quiet", "speaker-volume", "other-camera too-quiet")]
    [InlineData("problem=problem.too_quiet device=mini", "speaker-volume", "mini too-quiet")]
    [InlineData("problem=problem.cannot_hear device=doorbell", "speaker-volume", "doorbell cannot-hear")]
    [InlineData("problem=problem.poor_quality device=doorbell-2 syncModule=none", "speaker-volume", "doorbell poor-quality")]
    [InlineData("problem=problem.cannot_hear device=doorbell syncModule=2", "speaker-volume", "cannot-hear")]
    [InlineData("problem=problem.not_heard device=mini", "speaker-volume", "mini not-heard")]
    [InlineData("problem=problem.cannot_hear device=mini", "speaker-volume", "cannot-hear")]
    [InlineData("device=outdoor-4", "speaker-volume", "outdoor-4 both-ways")]
    [InlineData("device=mini-2", "internet-connection", "common movable router-restart")]
    [InlineData("syncModule=none", "internet-connection", "common fixed router-restart")]
    [InlineData("device=outdoor", "internet-connection", "common movable sync-module")]
    [InlineData("device=doorbell", "internet-connection", "common fixed maybe-sync-module")]
    [InlineData("device=doorbell syncModule=2", "internet-connection", "common fixed sync-module")]
    [InlineData("syncModule=unknown", "obstructions", "maybe-sync-module")]
    [InlineData("device=mini", "obstructions", "without-sync-module")]
    [InlineData("device=outdoor problem=problem.poor_quality", "internet-connection", "common movable choppy router-restart")]
    [InlineData("otherPhone=works", "internet-connection", "this-phone")]
    [InlineData("platform=fire", "microphone-permission", "fire")]
    [InlineData("device=doorbell syncModule=none", "talk-button", "common doorbell")]
    [InlineData("device=doorbell syncModule=2", "talk-button", "common")]
    [InlineData("problem=problem.talk_button", "talk-button", "common button-missing")]
    [InlineData("device=mini-2k", "reboot-camera", "plug-in")]
    [InlineData("device=mini-2k", "factory-reset", "plug-in")]
    [InlineData("device=mini-pan-tilt", "factory-reset", "mini")]
    [InlineData("device=floodlight", "readd-camera", "floodlight")]
    [InlineData("device=doorbell-2", "readd-camera", "doorbell-2")]
    [InlineData("device=doorbell-2", "reboot-camera", "doorbell-2")]
    [InlineData("device=doorbell", "factory-reset", "doorbell")]
    [InlineData("device=doorbell-2", "factory-reset", "doorbell-2")]
    [InlineData("syncModule=xr", "reset-sync-module", "xr")]
    public void The_words_fit_what_is_known(string known, string step, string parts) => Assert.Equal(
        parts,
        string.Join(' ', Path.Find(step)?.Parts(new Facts(Files.With(known))) ?? []));

    [Theory]
    [InlineData("indoor", "common perhaps-indoor-without")]
    [InlineData("xt", "common perhaps-xt-without")]
    [InlineData("outdoor", "common")]
    public void Who_is_not_sure_which_one_reads_that_one_of_them_cannot_talk(string family, string parts)
    {
        var facts = new Facts(Files.With("device=unknown") with { Family = family });

        Assert.Equal(parts, string.Join(' ', Path.Find("talk-button")?.Parts(facts) ?? []));
    }

    [Fact]
    public void Every_step_has_words_for_whatever_is_known()
    {
        var words = Harness.TestBot.Words;
        var cases =
            from device in Values("device")
            from problem in Values("problem")
            from module in Values("syncModule")
            from platform in Values("platform")
            select new Facts(Files.With($"device={device} problem={problem} syncModule={module} platform={platform}"));

        foreach (var facts in cases)
        {
            foreach (var step in GuideSteps.All)
            {
                Assert.All(step.Parts(facts), part => words.Step(step.Id).Part(part));
            }
        }
    }

    [Fact]
    public void Plug_in_cameras_are_never_told_about_batteries()
    {
        foreach (var device in Devices.OfFamily("mini").Append(Devices.FirstOfFamily("floodlight")))
        {
            var facts = new Facts(Files.With($"device={device?.Id}"));
            var lines = Path.Applying(Files.With($"device={device?.Id}"))
                .SelectMany(step => step.Parts(facts).Select(part => Harness.TestBot.Words.Step(step.Id).Part(part)))
                .SelectMany(part => part.Instructions.Concat(part.Details).Concat(part.Caution));

            Assert.All(lines, line => Assert.DoesNotContain("batter", line, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Who_is_not_sure_which_Mini_is_not_told_about_batteries_either()
    {
        var facts = new Facts(Files.With("device=unknown") with { Family = "mini" });

        Assert.Equal("plug-in", facts.DeviceKind);
        Assert.True(facts.NoSyncModule);
    }

    private static IEnumerable<string> Values(string slot) =>
        Dialogs.Triage.TriageQuestions.Values(slot).Append(Slots.Unknown);
}
