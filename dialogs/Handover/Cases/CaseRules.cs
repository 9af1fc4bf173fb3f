namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>Which command may follow what, and from whom. Pure: a table.</summary>
internal static class CaseRules
{
    // A conversation without a case can be taken as well: an agent has watched it.
    private const string NoCase = "";

    private static readonly string[] Held = [CaseStates.WithAgent, CaseStates.Answered];
    private static readonly string[] Queued = [CaseStates.Waiting, CaseStates.Reopened];

    private static readonly (string Command, string[] From)[] Table =
    [
        (CaseCommands.Take, [NoCase, .. Queued, CaseStates.WithBot]),
        (CaseCommands.Reply, Held),
        (CaseCommands.Note, [NoCase, .. Queued, .. Held, CaseStates.WithBot, CaseStates.Closed]),
        (CaseCommands.Return, Held),
        (CaseCommands.HandOn, Held),
        (CaseCommands.Release, Held),
        (CaseCommands.Close, [.. Queued, .. Held, CaseStates.WithBot]),
        (CaseCommands.Reopen, [CaseStates.Closed]),
        (CaseCommands.Seen, Held),
        (CaseCommands.Queued, Queued),
    ];

    // A supervisor may take a case from its agent, but not speak in the agent's place.
    private static readonly string[] Forcible = [CaseCommands.HandOn, CaseCommands.Release, CaseCommands.Close];

    /// <summary>The commands that a state allows; null is a conversation without a case.</summary>
    public static IReadOnlyList<string> Allowed(string? state) =>
        [.. Table.Where(row => row.From.Contains(state ?? NoCase, StringComparer.Ordinal)).Select(row => row.Command)];

    // What only the server itself may ask is offered to nobody.
    private static IReadOnlyList<string> Offered(string? state) =>
        [.. Allowed(state).Where(command => command != CaseCommands.Queued)];

    /// <summary>Whether a command is an agent's who takes the case that they have already: nothing is left to do.</summary>
    public static bool IsDone(DeskCase? desk, string command, CaseActor actor) =>
        command == CaseCommands.Take && desk is { IsHeld: true } && desk.Agent?.Id == actor.Agent.Id;

    /// <summary>Why a command may not be followed; null when it may.</summary>
    public static CaseRefusal? Check(DeskCase? desk, string command, CaseActor actor)
    {
        var others = desk is { IsHeld: true, Agent: { } agent } && agent.Id != actor.Agent.Id ? agent : null;
        if (others is not null && command == CaseCommands.Take)
        {
            return Of(desk, command, CaseRefusal.Taken, $"{others.Name} has this case.");
        }

        if (!Allowed(desk?.State).Contains(command, StringComparer.Ordinal) || (command == CaseCommands.Queued && !actor.IsSystem))
        {
            return command == CaseCommands.Reply ? NotHeld(desk, command) : Impossible(desk, command);
        }

        return others is null || command == CaseCommands.Note || MayForce(command, actor)
            ? null
            : Of(desk, command, CaseRefusal.NotYours, $"{others.Name} has this case. They, or a supervisor, can hand it on or let it go.");
    }

    private static bool MayForce(string command, CaseActor actor) =>
        (actor.Forces || actor.IsSystem) && Forcible.Contains(command, StringComparer.Ordinal);

    private static CaseRefusal NotHeld(DeskCase? desk, string command) => desk is { IsOpen: false }
        ? Of(desk, command, CaseRefusal.Closed, "This case is closed; reopen it first.")
        : Of(desk, command, CaseRefusal.NotTaken, "Take this case first.");

    private static CaseRefusal Impossible(DeskCase? desk, string command)
    {
        var refusal = Of(desk, command, CaseRefusal.Impossible, string.Empty);
        var from = desk is null ? "without a case" : $"while the case is \"{desk.State}\"";
        return refusal with
        {
            Message = $"\"{command}\" is not possible {from}; possible now: {string.Join(", ", refusal.Allowed ?? [])}.",
        };
    }

    private static CaseRefusal Of(DeskCase? desk, string command, string code, string message) => new(code, message)
    {
        Agent = desk is { IsHeld: true } ? desk.Agent : null,
        From = desk?.State,
        Command = command,
        Allowed = Offered(desk?.State),
    };
}
