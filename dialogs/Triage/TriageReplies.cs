using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Triage;

/// <summary>Says something to each sentence that gives no answer, before the same question or the next one comes.</summary>
internal sealed class TriageReplies(
    LanguageContent words, AnswerBook answers, Misunderstandings misunderstandings, Screens screens, Speaker speaker)
{
    /// <summary>
    /// Says what a sentence comes to that leaves the choice to the bot, or the question open. A button needs no reply but what
    /// comes next.
    /// </summary>
    public Task AcknowledgeAsync(SupportTurn turn, CaseFile answered, CancellationToken cancellationToken)
    {
        if (turn is not { Learned: false, Heard: { IsButton: false, Answer: null or Slots.Unknown } })
        {
            return Task.CompletedTask;
        }

        var begun = turn.File.Later.Except(answered.Later, StringComparer.Ordinal).ToList();
        var reply = begun.Count == 0 ? words.Text("asked.unknown") : words.Text("later.begin", ("what", answers.Names(begun)));
        return speaker.SayAsync(turn, reply, cancellationToken, Phases.Answer);
    }

    /// <summary>Asks the present question again, unless it has been asked in every way there is.</summary>
    /// <returns>Whether it was asked; if not, the guide does without the answer.</returns>
    public async Task<bool> AskAgainAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        switch (turn.Heard.Intent)
        {
            case var _ when turn.Heard.Remarks(Remarks.Away) || turn.Heard.Remarks(Remarks.Later):
                await AskAfterAsync(turn, words.Text("asked.away"), cancellationToken);
                return true;
            case Intents.Explain:
                await screens.ShowAsync(turn, cancellationToken, details: true);
                return true;
            case Intents.Repeat or Intents.Back:
                await screens.ShowAsync(turn, cancellationToken);
                return true;
            case var _ when Known(turn) is { Length: > 0 } known:
                await AskAfterAsync(turn, words.Text("asked.known", ("what", known)), cancellationToken);
                return true;
            case var _ when IsAskedEnough(turn):
                Misunderstandings.Keep(turn);

                // The next question begins with a clean slate.
                turn.Missed = false;
                await speaker.SayAsync(turn, words.Text("asked.unknown"), cancellationToken, Phases.Answer);
                return false;
            default:
                await misunderstandings.AddAsync(turn, cancellationToken, Tried(turn));
                return true;
        }
    }

    // What was tried, and how it went, is good to know; the question is open all the same.
    private string? Tried(SupportTurn turn) => turn.Heard.Intent switch
    {
        Intents.NotWorked when turn.File.AsksDetail => words.Text("asked.notYet"),
        Intents.Next when turn.File.AsksDetail => words.Text("asked.tried"),
        _ => null,
    };

    // Without the problem and the camera there is nothing to go on.
    private static bool IsAskedEnough(SupportTurn turn) =>
        turn is { Heard.Oddity: Oddity.None, File: { Misses: >= Misunderstandings.UntilPerson, Asking: not (SlotNames.Problem or SlotNames.Device) } };

    // That is no miss, but who goes on like that is as near to a person as before.
    private Task AskAfterAsync(SupportTurn turn, string lead, CancellationToken cancellationToken)
    {
        turn.Missed = true;
        return screens.ShowAfterMissAsync(turn, lead, turn.File.Misses, cancellationToken);
    }

    private string Known(SupportTurn turn) => string.Join(
        ", ",
        KnownFacts.SaidAgain(turn.File, turn.Heard).Select(slot => answers.Fact(slot, turn.File)));
}
