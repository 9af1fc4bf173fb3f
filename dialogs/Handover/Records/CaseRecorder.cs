using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>Writes down what a person who takes over reads first.</summary>
internal sealed class CaseRecorder(CaseAnalysis analysis)
{
    /// <summary>Yields the case as it is now.</summary>
    /// <exception cref="InvalidOperationException">The conversation has no case.</exception>
    public void Write(SupportTurn turn) => turn.Context.Yield(new CaseEffect(turn.File.Reference ?? throw NoCase(), Create(turn)));

    /// <summary>The record of the case as it is now.</summary>
    /// <exception cref="InvalidOperationException">The conversation has no case.</exception>
    public JsonElement Create(SupportTurn turn) => JsonSerializer.SerializeToElement(
        Record(turn, turn.File.Desk ?? throw NoCase()), CaseJson.Default.CaseRecord);

    private static InvalidOperationException NoCase() => new("The conversation has no case; open one first.");

    private CaseRecord Record(SupportTurn turn, DeskCase desk)
    {
        var (file, activity) = (turn.File, turn.Context.Activity);
        return new CaseRecord
        {
            Reason = desk.Reason,
            State = desk.State,
            Resolution = desk.Resolution,
            Agent = desk.Agent,
            OpenedAt = desk.OpenedAt,
            WaitingSince = desk.WaitingSince,
            TakenAt = desk.TakenAt,
            AnsweredAt = desk.AnsweredAt,
            ClosedAt = desk.ClosedAt,
            Reopened = desk.Reopened,
            Unread = desk.Unread,
            Outcome = file.Outcome,
            Slots = file.Slots,
            Step = file.Step,
            Steps = file.Steps,
            Later = file.Later,
            Skipped = analysis.Skipped(file),
            Missed = file.Missed ?? [],
            Signal = file.Signal,
            Mood = new CaseMood(file.Urgent is true, file.Calmed is true),
            Suggestion = analysis.Suggest(file),
            Rating = file.Rating,
            Channel = activity.ChannelId,
            Person = new CasePerson(desk.PersonName, desk.Email),
            ByEmail = desk.ByEmail,
            Told = desk.Told,
            PersonSeenAt = desk.PersonSeenAt,
            LastFrom = desk.Last?.From,
            LastText = desk.Last?.Text,
            LastAt = desk.Last?.At,
            Conversation = activity.Conversation?.Id,
            Activity = activity.Id,
            At = turn.Context.Now,
        };
    }
}
