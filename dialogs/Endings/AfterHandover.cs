using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>What is said after a conversation was handed over.</summary>
internal sealed class AfterHandover(
    LanguageContent words,
    Speaker speaker,
    Screens screens,
    CaseEndings endings,
    QueueAnswers queue,
    Digressions digressions,
    Misunderstandings misunderstandings)
{
    /// <summary>Takes the sentence.</summary>
    public async Task TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Heard.Oddity == Oddity.Danger)
        {
            await misunderstandings.WarnAsync(turn, cancellationToken);
        }

        if (turn.Heard.Intent == Intents.Worked)
        {
            await endings.ResolveAsync(turn, cancellationToken);
        }
        else if (await queue.TakeAsync(turn, cancellationToken))
        {
            SupportCases.Update(turn);
        }
        else if (await digressions.TakeAsync(turn, cancellationToken) is { } showsAgain)
        {
            await (showsAgain ? screens.AskBrieflyAsync(turn, cancellationToken) : Task.CompletedTask);
        }
        else
        {
            // Nobody looks at a closed case.
            var isClosed = turn.File.Desk is { IsOpen: false };
            SupportCases.Open(turn, turn.File.Desk?.Reason ?? HandoverReasons.Asked);
            var reference = turn.File.Reference ?? string.Empty;
            var key = isClosed ? "desk.reopened" : "ending.escalated.kept";
            await speaker.SayAsync(turn, words.Text(key, ("reference", reference)), cancellationToken);
        }
    }
}
