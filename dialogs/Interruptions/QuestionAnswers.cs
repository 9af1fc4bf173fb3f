using BlinkAudioBot.Cards.Rendering;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>
/// Answers questions in place: general ones in a few sentences, those about a step with the step's own card, without its
/// buttons. Neither the present question nor its visit changes.
/// </summary>
internal sealed class QuestionAnswers(
    LanguageContent words, CardRenderer cards, GuidePath path, ModelAnswers models, Speaker speaker)
{
    // The place of the reset button differs; the other answers in short are the same for all.
    public static IReadOnlyList<string> ByPart { get; } = ["reset-sync-module", "factory-reset"];

    /// <summary>Answers the sentence if it is a question.</summary>
    /// <returns>False when it is none, or asks how to do the present step, which explains itself.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var intent = turn.Heard.Intent;
        if (intent.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal))
        {
            var text = intent == Intents.AskSupportedModels ? models.Find(turn) : words.Text($"questions.{intent}");
            await speaker.SayAsync(turn, text, cancellationToken, Phases.Answer);
            return true;
        }

        if (intent == Intents.HowToTalkButton && Devices.Find(AskedAbout(turn).Slots.Device) is { HasTwoWayAudio: false } device)
        {
            await speaker.SayAsync(turn, models.Lacking(device.Id), cancellationToken, Phases.Answer);
            return true;
        }

        if (Asked(intent) is not { } step || ExplainsItself(step, turn.File))
        {
            return false;
        }

        await AnswerHowToAsync(turn, step, cancellationToken);
        return true;
    }

    private GuideStep? Asked(string intent) => intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal)
        ? path.Find(intent[Intents.HowToPrefix.Length..].Replace('_', '-'))
        : null;

    private bool ExplainsItself(GuideStep step, CaseFile file) =>
        file.Phase == Phases.Guide && file.Step == step.Id && !path.Warns(file);

    private Task AnswerHowToAsync(SupportTurn turn, GuideStep step, CancellationToken cancellationToken)
    {
        var facts = new Facts(AskedAbout(turn));
        return facts.NoSyncModule && step.Id.EndsWith("-sync-module", StringComparison.Ordinal)
            ? speaker.SayAsync(turn, words.Text("questions.noSyncModule"), cancellationToken, Phases.Answer)
            : step.Destructive
                ? speaker.SayAsync(turn, InShort(step, facts, turn), cancellationToken, Phases.Answer)
                : ShowAsync(turn, new StepView(words, step, facts), cancellationToken);
    }

    // The question is about the thing, whatever its fault; and "how do I restart a Mini" may be about another camera.
    private static CaseFile AskedAbout(SupportTurn turn)
    {
        var file = turn.File.With(SlotNames.Problem, null).With(SlotNames.OtherPhone, null);
        return turn.Heard.Entity(EntityNames.Device) is { } device ? file.With(SlotNames.Device, device.Value) : file;
    }

    // What loses something is not for doing on the side, because the guide warns first: it is told what it does, not how.
    private string InShort(GuideStep step, Facts facts, SupportTurn turn)
    {
        var key = $"questions.{turn.Heard.Intent}";
        var answer = words.Text(ByPart.Contains(step.Id, StringComparer.Ordinal) ? $"{key}.{step.Parts(facts).Single()}" : key);
        var isHere = step.Id == turn.File.Step;
        var then = isHere && path.Warns(turn.File) && turn.File.Phase == Phases.Guide ? "questions.goAhead"
            : !isHere && path.Remaining(turn.File).Contains(step) ? "questions.later"
            : null;
        return then is null ? answer : $"{answer} {words.Text(then)}";
    }

    private Task ShowAsync(SupportTurn turn, StepView view, CancellationToken cancellationToken)
    {
        var card = new StepCard
        {
            Language = words.Language,
            Visit = turn.File.Visit,
            Progress = words.Text("questions.heading"),
            Title = view.Title,
            Why = view.Why,
            Warning = view.Caution(),
            Instructions = view.Instructions(),
            Picture = view.Picture(details: false),
            Answers = [],
        };
        var text = PlainText.Of(view.Title, view.Why, card.Warning, card.Instructions, null, null);
        return speaker.SayAsync(turn, text, cancellationToken, Phases.Answer, cards.Step(card));
    }
}
