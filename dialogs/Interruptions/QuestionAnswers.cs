using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>The answers to general questions, and to questions about a step, which the step's own words answer.</summary>
internal sealed class QuestionAnswers(LanguageContent words, GuidePath path)
{
    // The devices that Blink's own page lists; of the newer ones nothing is claimed.
    private static readonly string[] Listed = ["mini", "xt2", "doorbell", "indoor", "outdoor", "floodlight"];

    /// <summary>The answer to a question; null when it is none, or asks how to do the present step, which explains itself.</summary>
    public string? Find(string intent, SupportTurn turn)
    {
        if (intent == Intents.AskSupportedModels)
        {
            return SupportedModels(turn);
        }

        if (intent.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal))
        {
            return words.Text($"questions.{intent}");
        }

        return intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal)
            ? HowTo(intent[Intents.HowToPrefix.Length..].Replace('_', '-'), turn)
            : null;
    }

    private string SupportedModels(SupportTurn turn)
    {
        var device = turn.Heard.Entity(EntityNames.Device)?.Value ?? string.Empty;
        var key = Devices.Find(device) is { HasTwoWayAudio: false } ? "unlisted"
            : Listed.Contains(device, StringComparer.Ordinal) ? "listed"
            : "all";
        var name = device.Length > 0 ? words.Text($"answers.device.{device}.label") : string.Empty;
        return words.Text($"questions.faq.models.{key}", ("device", name));
    }

    // What loses something is not for doing on the side.
    private string? Promise(GuideStep step, CaseFile file) =>
        path.Remaining(file).Contains(step) ? words.Text("questions.later") : null;

    private string? HowTo(string stepId, SupportTurn turn)
    {
        if (path.Find(stepId) is not { } step || (stepId == turn.File.Step && turn.File.Phase == Phases.Guide))
        {
            return null;
        }

        var file = turn.Heard.Entity(EntityNames.Device) is { } device
            ? turn.File.With(SlotNames.Device, device.Value)
            : turn.File;
        var facts = new Facts(file);
        if (facts.NoSyncModule && stepId.EndsWith("-sync-module", StringComparison.Ordinal))
        {
            return words.Text("questions.noSyncModule");
        }

        var view = new StepView(words, step, facts);
        return step.Destructive
            ? PlainText.Of(view.Title, view.Why, view.Warning(), [], null, Promise(step, file))
            : PlainText.Of(view.Title, view.Why, view.Caution(), view.Instructions(), null, null);
    }
}
