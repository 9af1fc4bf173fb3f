namespace BlinkAudioBot.Dialogs.Guide;

/// <summary>
/// One step of the guide: when it applies, and which parts of its words fit. The words are in
/// <c>cards/text/&lt;language&gt;/steps/&lt;id&gt;.yaml</c>.
/// </summary>
internal abstract class GuideStep
{
    /// <summary>The step's id: the name of its position in saved conversations and of its words.</summary>
    public abstract string Id { get; }

    /// <summary>Whether something is lost by doing it, so that its warning comes first.</summary>
    public virtual bool Destructive => false;

    /// <summary>Whether it is done at the camera itself.</summary>
    public virtual bool AtCamera => false;

    /// <summary>Whether a test of the phone's microphone helps here, where there is one.</summary>
    public virtual bool OffersMicrophoneCheck(Facts facts) => false;

    /// <summary>Whether the path rules leave it in.</summary>
    public abstract bool Applies(Facts facts);

    /// <summary>The parts of its words, in the order in which they are shown.</summary>
    public abstract IEnumerable<string> Parts(Facts facts);

    /// <summary>The part for handling the camera itself. How a doorbell opens and what is inside is known of the first one alone.</summary>
    protected static string CameraPart(Facts facts) =>
        facts.DeviceKind == Devices.DoorbellKind && facts.Device?.Id != Devices.FirstDoorbell
            ? "doorbell-2"
            : facts.DeviceKind;

    /// <summary>The part for a phone's system.</summary>
    protected static string PhonePart(Facts facts) =>
        facts.Platform is "ios" or "android" or "fire" ? facts.Platform : "unknown-phone";
}
