using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Make sure you're pushing the button.</summary>
internal sealed class TalkButtonStep : GuideStep
{
    public override string Id => "talk-button";

    public override bool Applies(Facts facts) => !facts.VoiceGetsThrough;

    public override IEnumerable<string> Parts(Facts facts)
    {
        yield return "common";
        if (facts.Problem == Intents.TalkButton)
        {
            yield return "button-missing";
        }

        // Without a Sync Module a doorbell may open Live View only after a ring.
        if (facts.DeviceKind == Devices.DoorbellKind && facts.SyncModule is ("none" or Slots.Unknown))
        {
            yield return "doorbell";
        }
    }
}
