namespace BlinkAudioBot.Dialogs.Guide.Steps;

/// <summary>Factory reset your Blink camera.</summary>
internal sealed class FactoryResetStep : GuideStep
{
    public override string Id => "factory-reset";

    public override bool AtCamera => true;

    public override bool Destructive => true;

    public override bool Applies(Facts facts) => !facts.AllCameras && !facts.WorksOnOtherPhone;

    // The place of the reset button is known of the Mini alone among the plug-in cameras.
    public override IEnumerable<string> Parts(Facts facts) =>
        [facts.Device?.Id is Devices.Mini or Devices.MiniPanTilt ? "mini" : CameraPart(facts)];
}
