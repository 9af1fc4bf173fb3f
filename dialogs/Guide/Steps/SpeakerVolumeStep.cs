using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Raise your Blink camera's speaker volume.</summary>
internal sealed class SpeakerVolumeStep : GuideStep
{
    public override string Id => "speaker-volume";

    public override bool Applies(Facts facts) => !facts.WorksOnOtherPhone;

    // The part for the problem comes last, because it ends with a test.
    public override IEnumerable<string> Parts(Facts facts)
    {
        if (facts.Problem is not (Intents.CannotHear or Intents.PoorQuality) && Holes(facts) is { } holes)
        {
            yield return holes;
        }

        if (facts.VoiceGetsThrough && facts.MayLackLiveView)
        {
            yield return "doorbell";
        }

        yield return facts.Problem switch
        {
            Intents.NotHeard or Intents.TalkButton => "not-heard",
            Intents.CannotHear => "cannot-hear",
            Intents.PoorQuality => "poor-quality",
            Intents.TooQuiet => "too-quiet",
            _ => "both-ways",
        };
    }

    // Where the speaker and the microphone are is known of few cameras.
    private static string? Holes(Facts facts) => facts.Device?.Id switch
    {
        Devices.Mini or Devices.MiniPanTilt => "mini",
        Devices.Outdoor4 => "outdoor-4",
        _ when facts.Problem == Intents.TooQuiet => "other-camera",
        _ => null,
    };
}
