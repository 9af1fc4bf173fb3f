using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>Opens the conversation's case for a person.</summary>
internal static class SupportCases
{
    /// <summary>Letters and digits that are not taken for one another when they are read or written by hand.</summary>
    public const string ReferenceLetters = "ACDEFHJKMPQRTVWXY34679";

    /// <summary>How many of them a reference has.</summary>
    public const int ReferenceLength = 6;

    /// <summary>
    /// Opens the case, under the reference that the conversation has already, if any. One that waits keeps its place; one that
    /// was closed or given back to the bot is opened again.
    /// </summary>
    public static void Open(SupportTurn turn, string reason)
    {
        var (file, now) = (turn.File, turn.Context.Now);
        turn.File = file with
        {
            Handover = reason,
            Outcome = Outcomes.Escalated,
            AsksStillWorks = null,
            Doubt = null,
            Reference = file.Reference ?? Draw(turn.Context.Random),
            Desk = file.Desk is null ? DeskCase.Open(reason, now) : file.Desk.IsQueued ? file.Desk : file.Desk.Reopen(reason, now),
        };
        Update(turn);
    }

    /// <summary>Has the case written at the end of the turn.</summary>
    public static void Update(SupportTurn turn) => turn.CaseChanged = true;

    /// <summary>The file with what the support team needs of a case that an earlier release opened.</summary>
    public static CaseFile WithDesk(CaseFile file, DateTimeOffset now)
    {
        var reason = file.Handover ?? HandoverReasons.Asked;
        return file is not { Reference: not null, Desk: null } ? file
            : file.ResolvedAt is { } resolvedAt ? file with { Desk = DeskCase.Open(reason, resolvedAt).Close(CaseResolutions.Resolved, null, resolvedAt) }
            : file with { Desk = DeskCase.Open(reason, file.HeardAt ?? now) };
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
