using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Records;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Brings the conversation's case up to date at the end of each turn, and writes it once if it has changed.</summary>
internal sealed class CaseUpkeep(AnswerBook answers, AgentSilence silence, CaseRecorder recorder)
{
    /// <summary>Settles the case.</summary>
    /// <param name="turn">The turn, when all else is done.</param>
    /// <param name="before">The file as the turn began.</param>
    public void Settle(SupportTurn turn, CaseFile before)
    {
        if (turn.File.Desk is not { } desk)
        {
            return;
        }

        turn.File = turn.File with { Desk = AfterBot(turn.File, Heard(turn, desk, before), turn.Context.Now) };
        silence.Settle(turn);
        if (turn.CaseChanged || turn.File.Desk != before.Desk)
        {
            recorder.Write(turn);
        }
    }

    private DeskCase Heard(SupportTurn turn, DeskCase desk, CaseFile before)
    {
        var activity = turn.Context.Activity;
        if (!desk.IsOpen || activity.From?.Role != RoleTypes.User)
        {
            return desk;
        }

        turn.File = desk.IsHeld ? turn.File with { HeardAt = turn.Context.Now } : turn.File;
        return activity.Type switch
        {
            ActivityTypes.Message =>
                desk.Hear(Text(turn, before), turn.Context.Now) with { PersonName = activity.From.Name ?? desk.PersonName },
            ActivityTypes.Event or ActivityTypes.ConversationUpdate
                when activity.Name is not (DueTimeEffect.DueEventName or HandoffEvents.Status) =>
                desk with { PersonSeenAt = turn.Context.Now },
            _ => desk,
        };
    }

    // What the bot has brought to its end needs nobody any more.
    private static DeskCase AfterBot(CaseFile file, DeskCase desk, DateTimeOffset now) => (file.Outcome, desk) switch
    {
        (Outcomes.Resolved, { IsOpen: true }) => desk.Close(CaseResolutions.Resolved, null, now),
        (Outcomes.Abandoned, { State: CaseStates.WithBot }) => desk.Close(CaseResolutions.Abandoned, null, now),
        _ => desk,
    };

    // A press and a file have no words of their own.
    private string Text(SupportTurn turn, CaseFile before)
    {
        var activity = turn.Context.Activity;
        return MessageText.Clean(activity.Text ?? string.Empty) is { Length: > 0 } text ? text
            : turn.Heard.Answer is { } answer ? Label(answer, before)
            : activity.Attachments is [{ } attachment, ..] ? attachment.Name ?? attachment.ContentType ?? string.Empty
            : string.Empty;
    }

    // What was pressed is offered by the question that was open, or by a step's card of an agent.
    private string Label(string answer, CaseFile before)
    {
        var asked = before with { Doubt = null };
        var offered = answers.Meaning(answer, asked, warns: false)
            ?? answers.Meaning(answer, asked with { Outcome = null, Handover = null, Asking = null }, warns: false);
        return offered?.Label ?? answer;
    }
}
