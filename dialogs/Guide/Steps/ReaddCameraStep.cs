namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Delete and re-add your camera.</summary>
internal sealed class ReaddCameraStep : GuideStep
{
    public override string Id => "readd-camera";

    public override bool AtCamera => true;

    public override bool Destructive => true;

    public override bool Applies(Facts facts) => !facts.AllCameras && !facts.WorksOnOtherPhone;

    public override IEnumerable<string> Parts(Facts facts) =>
        [facts.DeviceKind is Devices.DoorbellKind or Devices.FloodlightKind ? CameraPart(facts) : "common"];
}
