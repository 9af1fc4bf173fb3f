namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Reboot your Blink camera (the Sync Module has a step of its own).</summary>
internal sealed class RebootCameraStep : GuideStep
{
    public override string Id => "reboot-camera";

    public override bool AtCamera => true;

    public override bool Applies(Facts facts) => !facts.AllCameras && !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts) => [CameraPart(facts)];
}
