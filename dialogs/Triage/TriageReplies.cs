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

    /// <summary>Asks the present question again.</summary>
    public Task AskAgainAsync(SupportTurn turn, CancellationToken cancellationToken) => turn.Heard.Intent switch
    {
        _ when turn.Heard.Remarks(Remarks.Away) || turn.Heard.Remarks(Remarks.Later) => AskAfterAsync(turn, words.Text("asked.away"), cancellationToken),
        Intents.Explain => screens.ShowAsync(turn, cancellationToken, details: true),
        Intents.Repeat or Intents.Back => screens.ShowAsync(turn, cancellationToken),
        _ when Known(turn) is { Length: > 0 } known => AskAfterAsync(turn, words.Text("asked.known", ("what", known)), cancellationToken),
        Intents.NotWorked when turn.File.AsksDetail => misunderstandings.AddAsync(turn, cancellationToken, words.Text("asked.notYet")),
        Intents.Next when turn.File.AsksDetail => misunderstandings.AddAsync(turn, cancellationToken, words.Text("asked.tried")),
        _ => misunderstandings.AddAsync(turn, cancellationToken),
    };

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
