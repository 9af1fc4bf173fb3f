using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Answers, in place, what does not move the conversation: questions, greetings, thanks.</summary>
internal sealed class Digressions(LanguageContent words, Speaker speaker, QuestionAnswers questions, FactAnswers facts)
{
    // Where the signal is looked at.
    private const string SignalStep = "internet-connection";

    /// <summary>Answers the sentence if it is a digression.</summary>
    /// <returns>Null when it is none; else whether the present question should be shown again.</returns>
    public async Task<bool?> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (OnlyUrges(turn))
        {
            return true;
        }

        if (turn is { File: { Handover: null, Outcome: null } } && turn.Heard.Remarks(Remarks.PersonRefused))
        {
            await speaker.SayAsync(turn, words.Text("odd.noPerson"), cancellationToken, Phases.Answer);
            return turn is { Learned: false, Heard.Intent: Intents.No } ? true : null;
        }

        if (AddsCamera(turn))
        {
            await speaker.SayAsync(turn, words.Text("later.other"), cancellationToken, Phases.Answer);
            return true;
        }

        if (facts.Find(turn) is { } fact)
        {
            await speaker.SayAsync(turn, fact, cancellationToken, Phases.Answer);

            // What was told besides leads on.
            return turn.Learned ? null : true;
        }

        if (Text(turn) is { } text)
        {
            await speaker.SayAsync(turn, text, cancellationToken, Phases.Answer);
        }
        else if (!await questions.TakeAsync(turn, cancellationToken))
        {
            return null;
        }

        return turn.Heard.Intent != Intents.Thanks && !turn.Heard.Remarks(Remarks.Waiting);
    }

    /// <summary>Tells who asks for Blink's own support what there is, before a person is offered.</summary>
    public Task AnswerContactAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        turn.Heard.Remarks(Remarks.BlinkContact)
            ? speaker.SayAsync(turn, words.Text("questions.contact"), cancellationToken, Phases.Answer)
            : Task.CompletedTask;

    // That was answered already. Who has a case waits for a person, who is to know it.
    private static bool OnlyUrges(SupportTurn turn) =>
        turn is { Learned: false, Heard: { Intent: Intents.None, IsDoubtful: false, Asks: false }, File.Outcome: null }
        && turn.Heard.Remarks(Remarks.Urgent);

    // "The garage one too" names no camera that could wait.
    private static bool AddsCamera(SupportTurn turn) =>
        turn is { Learned: false, File: { Handover: null, Outcome: null, Slots.Problem: not null } }
        && turn.Heard.Remarks(Remarks.AlsoCamera)
        && turn.Heard is { Answer: null, Intent: not (Intents.Human or Intents.Restart) }
        && !turn.Heard.All(EntityNames.Device).Any();

    private string? Text(SupportTurn turn) => turn.Heard.Intent switch
    {
        Intents.None or Intents.Yes or Intents.Inform when !turn.Learned && turn.Heard.Remarks(Remarks.Waiting) =>
            words.Text("takeYourTime"),
        Intents.None or Intents.Inform when !turn.Learned && turn.Heard.Remarks(Remarks.Apology) => words.Text("apology"),
        Intents.Greeting => words.Text("greeting"),
        Intents.Thanks => words.Text("thanks"),
        Intents.Capabilities => words.Text("capabilities"),
        Intents.None when turn.Heard.Remarks(Remarks.BlinkContact) => words.Text("questions.contact"),
        Intents.Inform or Intents.None when turn is { Learned: false, File.Outcome: null } => Signal(turn),
        _ => null,
    };

    private string? Signal(SupportTurn turn) => turn.Heard.Entity(EntityNames.Signal)?.Value switch
    {
        null => null,
        "weak" or "0" or "1" or "2" => words.Text("questions.signal.weak"),
        _ when turn.File is { Phase: Phases.Guide, Step: SignalStep } =>
            $"{words.Text("questions.signal.strong")} {words.Text("questions.signal.goOn")}",
        _ => words.Text("questions.signal.strong"),
    };
}
