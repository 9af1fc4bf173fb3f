using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Records;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
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

        turn.File = Heard(turn, turn.File, desk);
        turn.File = turn.File with { Desk = AfterBot(turn.File, Heard(turn, desk, before), turn.Context.Now) };
        silence.Settle(turn);

        // What is said to a closed case is kept for when it is opened again; its record stays what it was closed with.
        var stays = before.Desk is { IsOpen: false } && turn.File.Desk is { IsOpen: false };
        if (turn.CaseChanged || (!stays && turn.File.Desk != before.Desk))
        {
            recorder.Write(turn);
        }
    }

    private DeskCase Heard(SupportTurn turn, DeskCase desk, CaseFile before)
    {
        var activity = turn.Context.Activity;
        if (activity.From?.Role != RoleTypes.User)
        {
            return desk;
        }

        return activity.Type switch
        {
            ActivityTypes.Message when Opens(turn, desk, before) => desk with { PersonName = activity.From.Name ?? desk.PersonName },
            ActivityTypes.Message => desk.Hear(Text(turn, before), turn.Context.Sequence, turn.Context.Now) with
            {
                PersonName = activity.From.Name ?? desk.PersonName,
            },
            ActivityTypes.Event or ActivityTypes.ConversationUpdate
                when desk.IsOpen && activity.Name is not (DueTimeEffect.DueEventName or HandoffEvents.Status) =>
                desk with { PersonSeenAt = turn.Context.Now },
            _ => desk,
        };
    }

    // That somebody wants a person is what the case says already: no news, and no last words.
    private static bool Opens(SupportTurn turn, DeskCase desk, CaseFile before) =>
        desk.IsQueued && before.Desk is not { IsQueued: true } && turn.Heard.Intent is Intents.Yes or Intents.Human;

    // A step that an agent has sent is answered like the guide's own, wherever the guide stands.
    private static CaseFile Heard(SupportTurn turn, CaseFile file, DeskCase desk)
    {
        if (turn.Context.Activity.From?.Role != RoleTypes.User)
        {
            return file;
        }

        var outcome = turn.Heard.Answer switch
        {
            Intents.Worked => StepOutcomes.Worked,
            Intents.NotWorked => StepOutcomes.NotWorked,
            _ => null,
        };
        var shown = desk.Shown.FirstOrDefault(shown => shown.Visit == turn.Heard.Visit);
        var heard = desk.IsHeld ? file with { HeardAt = turn.Context.Now } : file;
        return outcome is null || shown is null ? heard : heard.RecordOf(shown.Step, outcome, turn.Context.Now);
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

    // What was pressed is offered by the question that was open, by a step's card of an agent, or by an older card.
    private string Label(string answer, CaseFile before) =>
        (answers.Meaning(answer, before with { Doubt = null }, warns: false) ?? answers.Anywhere(answer))?.Label ?? answer;
}
