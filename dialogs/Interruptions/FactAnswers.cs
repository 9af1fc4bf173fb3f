using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Answers questions for which there is no intent, and why there is a symptom, from what is known of Blink's cameras.</summary>
internal sealed class FactAnswers(LanguageContent words)
{
    private const string SyncModuleSteps = "-sync-module";

    // Each has one answer, of the same name.
    private static readonly string[] Plain =
    [
        Remarks.AskLiveView, Remarks.AskWhatLiveView, Remarks.AskWhatSyncModule, Remarks.AskAssistant, Remarks.AskCode, Remarks.AskChat, Remarks.AskPlan,
    ];

    /// <summary>The answer; null when nothing of the kind is asked.</summary>
    public string? Find(SupportTurn turn) =>
        turn.Heard.Remarks(Remarks.AskLights) ? words.Text($"questions.ask.lights.{Lights(turn)}")
        : turn.Heard.Remarks(Remarks.AskBatteries) || OnlyBattery(turn) ? words.Text($"questions.ask.batteries.{Batteries(turn)}")
        : Array.Find(Plain, turn.Heard.Remarks) is { } remark ? words.Text($"questions.{remark}")
        : turn.Heard.Remarks(Remarks.AskLanguage) ? words.Text("odd.language")
        : turn.Heard.Remarks(Remarks.AskNeed) && turn.Heard.Intent is not (Intents.Skip or Intents.Explain) ? words.Text("questions.ask.need")
        : turn.File.Outcome is null && turn.Heard.Remarks(Remarks.AsksProgress) ? words.Text("questions.ask.progress")
        : !turn.Learned && turn.Heard.AsksReason(turn.File) ? words.Text($"questions.why.{turn.Heard.Recognition.Intent[Intents.ProblemPrefix.Length..]}")
        : null;

    // Weak batteries can be the cause, so they are no other trouble.
    private static bool OnlyBattery(SupportTurn turn) =>
        turn is { Heard: { Oddity: Oddity.Trouble, Intent: Intents.None }, File.Outcome: null } && Oddities.Troubles(turn.Heard.Recognition).All(trouble => trouble == Remarks.OtherBattery);

    // Blink tells the lights of two Sync Modules and of the first doorbell, and of nothing else.
    private static string Lights(SupportTurn turn)
    {
        var named = turn.Heard.Entity(EntityNames.SyncModule)?.Value;
        var isModule = named is not null
            || turn.Heard.Remarks(Remarks.AboutModule)
            || (Asked(turn) is null && turn.File.Step?.EndsWith(SyncModuleSteps, StringComparison.Ordinal) is true);
        return isModule ? ((named ?? turn.File.Slots.SyncModule) is "xr" or "core" ? "other_module" : "module")
            : (Asked(turn) ?? turn.File.Slots.Device) == Devices.FirstDoorbell ? "doorbell"
            : "camera";
    }

    private static string Batteries(SupportTurn turn) => Devices.Find(Asked(turn) ?? turn.File.Slots.Device) switch
    {
        { Kind: Devices.PlugInKind } => "plug_in",
        { Kind: Devices.FloodlightKind } => "floodlight",
        null => "any",
        _ => "battery",
    };

    private static string? Asked(SupportTurn turn) => turn.Heard.Entity(EntityNames.Device)?.Value;
}
