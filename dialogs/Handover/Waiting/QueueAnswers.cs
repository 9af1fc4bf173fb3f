using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>Answers who waits and asks how long it takes, or names something else; their case stays where it is.</summary>
internal sealed class QueueAnswers(LanguageContent words, QueueNews news, Screens screens)
{
    /// <summary>Answers the sentence.</summary>
    /// <returns>Whether it was about that.</returns>
    public async Task<bool> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File is not { Outcome: Outcomes.Escalated, Desk: { IsQueued: true } desk } || Answer(turn, desk) is not { } answer)
        {
            return false;
        }

        await screens.AskAsync(turn, answer, cancellationToken);
        return true;
    }

    private string? Answer(SupportTurn turn, DeskCase desk) =>
        turn.Heard is { Asks: true } or { Answer: not null } ? null
        : turn.Heard.Intent is Intents.Human or Intents.Greeting || AsksWait(turn.Heard) ? Standing(turn, desk)
        : turn.Heard.Remarks(Remarks.OtherTopic) && !IsSettled(turn.Heard) ? words.Text("waiting.otherTopic")
        : null;

    private static bool AsksWait(Heard heard) =>
        heard.Remarks(Remarks.AsksWait)
        && (heard.IsDoubtful || heard.Intent.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal) || heard.Intent is Intents.None or Intents.Explain or Intents.Inform or Intents.Repeat or Intents.NotWorked or Intents.Capabilities);

    private static bool IsSettled(Heard heard) => heard.Intent is Intents.Worked or Intents.Thanks or Intents.Goodbye;

    private string Standing(SupportTurn turn, DeskCase desk)
    {
        var queued = words.Text("waiting.queued", ("reference", turn.File.Reference ?? string.Empty));
        var when = desk.Told switch
        {
            { Open: false } away => news.Away(away.OpensAt, away.Zone, turn.Context.Now),
            { Position: > 0 } told => string.Join(' ', news.Place(told.Position, told.WaitMinutes)),
            _ => words.Text("ending.escalated.time"),
        };
        return $"{queued} {when}";
    }
}
