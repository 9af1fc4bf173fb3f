using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Raise your Blink camera's speaker volume.</summary>
internal sealed class SpeakerVolumeStep : GuideStep
{
    public override string Id => "speaker-volume";

    public override bool Applies(Facts facts) => !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts)
    {
        yield return facts.Problem switch
        {
            Intents.NotHeard or Intents.TalkButton => "not-heard",
            Intents.CannotHear => "cannot-hear",
            Intents.PoorQuality => "poor-quality",
            Intents.TooQuiet => "too-quiet",
            _ => "both-ways",
        };

        // Where the speaker and the microphone are is known of these only.
        if (facts.Problem is not (Intents.CannotHear or Intents.PoorQuality))
        {
            if (facts.Device?.Id is Devices.Mini or Devices.MiniPanTilt)
            {
                yield return "mini";
            }
            else if (facts.Device?.Id == Devices.Outdoor4)
            {
                yield return "outdoor-4";
            }
        }
    }
}
