using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Says which cameras have two-way audio, by Blink's own list, which is older than the newest of them.</summary>
internal sealed class ModelAnswers(LanguageContent words)
{
    private static readonly string[] Listed = ["mini", "xt2", "doorbell", "indoor", "outdoor", "floodlight"];

    /// <summary>The answer for the camera that the sentence names; when it names none, for all and for the person's own.</summary>
    public string Find(SupportTurn turn) =>
        turn.Heard.Entity(EntityNames.Device) is { } asked
            ? Say(Kind(asked.Value), asked.Value)
            : Devices.Find(turn.File.Slots.Device) is { HasTwoWayAudio: false } lacking
                ? Say(turn.Heard.Remarks(Remarks.Lacks) ? "lacking" : "unlisted", lacking.Id)
            : turn.File.Slots.Device is { } own && Listed.Contains(own, StringComparer.Ordinal)
                ? $"{Say("all", own)} {Say("yours", own)}"
                : words.Text("questions.faq.models.all");

    /// <summary>Why nobody can talk through a camera.</summary>
    public string Lacking(string device) => Say("silent", device);

    private static string Kind(string device) =>
        Devices.Find(device) is { HasTwoWayAudio: false } ? "unlisted"
        : Listed.Contains(device, StringComparer.Ordinal) ? "listed"
        : device == Devices.MiniPanTilt ? "mount"
        : "newer";

    private string Say(string key, string device) =>
        words.Text($"questions.faq.models.{key}", ("device", words.Text($"answers.device.{device}.label")));
}
