namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Give the Blink app microphone access.</summary>
internal sealed class MicrophonePermissionStep : GuideStep
{
    public override string Id => "microphone-permission";

    public override bool OffersMicrophoneCheck(Facts facts) => !facts.MicrophoneWorks;

    public override bool Applies(Facts facts) => !facts.VoiceGetsThrough;

    public override IEnumerable<string> Parts(Facts facts) => [facts.MicrophoneIsSilent ? "silent" : PhonePart(facts)];
}
