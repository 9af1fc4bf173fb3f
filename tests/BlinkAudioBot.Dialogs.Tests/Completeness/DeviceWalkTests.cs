using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BlinkAudioBot.Dialogs.Triage;

namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>Walks the whole path of each camera, with each fault, phone and Sync Module, and reads every word that is shown.</summary>
public sealed class DeviceWalkTests
{
    private const string Batteries = "batter|lithium";
    private const string SyncModules = "Sync Module";
    private const string Outdoor4Cover = "screw|pry|key hole|until it is flush|flap";
    private const string Breaker = "breaker|wiring|live\\.";
    private const string OpeningKey = "opening key|back plate|chime";
    private const string OfTheFirstDoorbell = "first Video Doorbell|battery case|keep it running|live\\.|until it clicks";
    private const string HolesOfAMini = "just below the lens|three rows";
    private const string MovesTheCamera = "camera and the router closer|router or the camera";
    private const string Underside = "underside";
    private const string Usb = "USB";

    private static readonly string[] OfPlugIns = [Batteries, SyncModules, Outdoor4Cover, Breaker, OpeningKey, "cover off", Usb];
    private static readonly string[] OfBatteryCameras = [Outdoor4Cover, Breaker, OpeningKey, HolesOfAMini, Underside, "Pan-Tilt", "has a plug"];

    private static readonly string[] Reboot = ["AA lithium batteries that are not rechargeable", "Wait about a minute."];

    /// <summary>What the owner of each camera must read somewhere, and must not read anywhere.</summary>
    private static readonly Dictionary<string, (string[] Must, string[] MustNot)> Expected = new(StringComparer.Ordinal)
    {
        ["mini"] = (["reset button on the underside", "Unplug the camera.", "Unplug your router.", "just below the lens"], OfPlugIns),
        ["mini-pan-tilt"] = (["unplug the mount", "use the button of the Mini itself", "Unplug your router."], OfPlugIns),
        ["mini-2"] = (["Look for a small reset button", "Unplug the camera.", "Unplug your router."], [.. OfPlugIns, HolesOfAMini, Underside]),
        ["mini-2k"] = (["Look for a small reset button", "Unplug the camera.", "Unplug your router."], [.. OfPlugIns, HolesOfAMini, Underside]),
        ["floodlight"] = (["never open the wiring", "at its wall switch or at the breaker", "Unplug your router."], [Batteries, SyncModules, Outdoor4Cover, OpeningKey, HolesOfAMini, Underside, Usb, MovesTheCamera]),
        ["outdoor"] = ([.. Reboot, "Unplug the Sync Module."], OfBatteryCameras),
        ["outdoor-2k"] = ([.. Reboot, "Unplug the Sync Module."], OfBatteryCameras),
        ["indoor"] = ([.. Reboot, "Unplug the Sync Module."], OfBatteryCameras),
        ["xt2"] = ([.. Reboot, "Unplug the Sync Module."], OfBatteryCameras),
        ["outdoor-4"] = ([.. Reboot, "Turn the screw on the back to the left", "Unplug the USB cable", "on the side of the camera"], OfBatteryCameras[1..]),
        ["doorbell"] = ([.. Reboot, "switch off its power at the breaker first", "opening key", "inside the battery case"], [Outdoor4Cover, HolesOfAMini, Underside, "Pan-Tilt", MovesTheCamera]),
        ["doorbell-2"] = ([.. Reboot, "switch off its power at the breaker first", "Look for a small reset button"], [Outdoor4Cover, HolesOfAMini, Underside, "Pan-Tilt", MovesTheCamera, OpeningKey, OfTheFirstDoorbell]),
    };

    public static TheoryData<string> Supported => [.. Devices.All.Where(device => device.HasTwoWayAudio).Select(device => device.Id)];

    [Theory]
    [MemberData(nameof(Supported))]
    public async Task Each_camera_reads_what_it_needs_and_nothing_of_another(string device)
    {
        var (must, mustNot) = Expected[device];
        foreach (var known in Cases(device))
        {
            var lines = (await GuideWalk.ScreensAsync(known)).SelectMany(screen => screen.Lines).ToList();

            Assert.All(mustNot, words => Assert.All(lines, line => Assert.DoesNotMatch(words, line)));
            if (IsLongest(known))
            {
                Assert.All(must, words => Assert.Contains(lines, line => line.Contains(words, StringComparison.OrdinalIgnoreCase)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Supported))]
    public async Task Each_step_is_shown_then_explained_with_the_same_six_answers(string device)
    {
        foreach (var known in Cases(device))
        {
            var screens = await GuideWalk.ScreensAsync(known);
            var steps = new GuidePath(GuideSteps.All).Applying(Files.With(known)).Select(step => step.Id);

            Assert.Equal(steps, screens.Select(screen => screen.Step).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
            foreach (var step in screens.Where(screen => !screen.Warns).GroupBy(screen => screen.Step, StringComparer.Ordinal))
            {
                Assert.Collection(
                    step,
                    shown => Assert.Empty(shown.At("details")),
                    explained => Assert.InRange(explained.At("details").Count, 3, 13));
                Assert.All(step, screen => Assert.Equal(
                    ["It works now", "Didn't help", "I need more detail", "Skip", "Back", "Talk to a person"], screen.Answers));
            }
        }
    }

    [Theory]
    [InlineData("doorbell")]
    [InlineData("doorbell-2")]
    public async Task Without_a_Sync_Module_nothing_is_to_be_done_on_one(string device)
    {
        foreach (var known in Cases(device).Where(known => known.Contains("syncModule=none", StringComparison.Ordinal)))
        {
            var screens = await GuideWalk.ScreensAsync(known);

            Assert.All(
                screens.SelectMany(screen => screen.Lines.Except(AboutLackingOne(screen), StringComparer.Ordinal)),
                line => Assert.DoesNotContain(SyncModules, line, StringComparison.Ordinal));
            Assert.Contains(screens, screen => screen.At("instructions").Any(line => line.StartsWith("Unplug your router.", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("xr")]
    [InlineData("core")]
    public async Task No_colour_of_a_light_is_told_for_a_Sync_Module_whose_lights_are_not_known(string module)
    {
        var screens = await GuideWalk.ScreensAsync($"problem=problem.no_audio device=outdoor-2k syncModule={module}");

        Assert.All(
            screens.Where(screen => screen.Step.EndsWith("-sync-module", StringComparison.Ordinal)).SelectMany(screen => screen.Lines),
            line => Assert.DoesNotMatch("\\b(red|green|blue)\\b", line));
    }

    [Theory]
    [InlineData("xt")]
    [InlineData("indoor-gen1")]
    public async Task A_camera_without_two_way_audio_gets_no_guide(string device)
    {
        var conversation = await GuideWalk.OfAsync($"problem=problem.not_heard device={device}");

        Assert.DoesNotContain(conversation.Sent, message => Screen.State(message)["phase"].ValueEquals(Phases.Guide));
        Assert.Contains("does not list two-way talk for this camera", conversation.Sent[^1].Text, StringComparison.Ordinal);
        Assert.Contains(CardButtons.Of(conversation.Sent[^1]), button => button.Label == "Yes, pass it on");
    }

    [Fact]
    public void Every_camera_has_its_walk() =>
        Assert.Equal(Devices.All.Where(device => device.HasTwoWayAudio).Select(device => device.Id).Order(StringComparer.Ordinal), Expected.Keys.Order(StringComparer.Ordinal));

    // Each fault with each phone; the Sync Modules and "works on another phone" take turns, so that each meets each fault.
    private static IEnumerable<string> Cases(string device)
    {
        string[] platforms = ["ios", "android", "fire", Slots.Unknown];
        var need = Devices.Find(device)?.SyncModule;
        string[] modules = need == SyncModuleNeed.Never ? [""]
            : need == SyncModuleNeed.Maybe ? [" syncModule=none", " syncModule=unknown", " syncModule=2", " syncModule=original"]
            : ["", " syncModule=2", " syncModule=original", " syncModule=xr"];
        foreach (var problem in TriageQuestions.Values(SlotNames.Problem))
        {
            foreach (var (platform, index) in platforms.Select((platform, index) => (platform, index)))
            {
                yield return Known(problem, device, platform) + modules[index % modules.Length];
            }

            yield return Known(problem, device, "android") + " otherPhone=works";
        }
    }

    private static string Known(string problem, string device, string platform) =>
        $"problem={problem} device={device} platform={platform}";

    private static bool IsLongest(string known) =>
        known.Contains("problem.no_audio", StringComparison.Ordinal) && !known.Contains("otherPhone", StringComparison.Ordinal);

    // A doorbell without a Sync Module may have no Live View at any time; that is said once.
    private static IEnumerable<string> AboutLackingOne(Screen screen) =>
        screen.Step is "talk-button" or "speaker-volume" ? screen.Lines.Where(line => line.Contains("doorbell", StringComparison.Ordinal)) : [];
}
