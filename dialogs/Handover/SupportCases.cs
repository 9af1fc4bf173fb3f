using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>Opens the conversation's case for a person, and keeps it up to date.</summary>
internal static class SupportCases
{
    /// <summary>Letters and digits that are not taken for one another when they are read or written by hand.</summary>
    public const string ReferenceLetters = "ACDEFHJKMPQRTVWXY34679";

    /// <summary>How many of them a reference has.</summary>
    public const int ReferenceLength = 6;

    /// <summary>Opens the case, under the reference that the conversation has already, if any.</summary>
    public static void Open(SupportTurn turn, string reason)
    {
        turn.File = turn.File with
        {
            Handover = reason,
            Outcome = Outcomes.Escalated,
            AsksStillWorks = null,
            Doubt = null,
            Reference = turn.File.Reference ?? Draw(turn.Context.Random),
        };
        Update(turn);
    }

    /// <summary>Writes what is known now into the case.</summary>
    public static void Update(SupportTurn turn)
    {
        var file = turn.File;
        var record = new CaseRecord
        {
            Reason = file.Handover ?? HandoverReasons.Asked,
            Outcome = file.Outcome,
            Slots = file.Slots,
            Step = file.Step,
            Steps = file.Steps,
            Later = file.Later,
            Rating = file.Rating,
            Channel = turn.Context.Activity.ChannelId,
            Conversation = turn.Context.Activity.Conversation?.Id,
            Activity = turn.Context.Activity.Id,
            At = turn.Context.Now,
        };
        turn.Context.Yield(new CaseEffect(
            file.Reference ?? throw new InvalidOperationException("The conversation has no case; open one first."),
            JsonSerializer.SerializeToElement(record, CaseJson.Default.CaseRecord)));
    }

    private static string Draw(TurnRandom random)
    {
        Span<char> reference = stackalloc char[ReferenceLength];
        foreach (ref var letter in reference)
        {
            letter = ReferenceLetters[random.Next(ReferenceLetters.Length)];
        }

        return new string(reference);
    }
}
