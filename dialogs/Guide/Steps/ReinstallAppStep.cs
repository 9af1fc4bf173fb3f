namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Reinstall the Blink app.</summary>
internal sealed class ReinstallAppStep : GuideStep
{
    public override string Id => "reinstall-app";

    public override bool Destructive => true;

    public override bool Applies(Facts facts) => true;

    public override IEnumerable<string> Parts(Facts facts) => [PhonePart(facts)];
}
