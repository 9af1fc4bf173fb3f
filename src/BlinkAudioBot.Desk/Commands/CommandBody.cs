using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Commands;

/// <summary>The body of a command: what all of them may say.</summary>
/// <param name="CommandId">Chosen by the page: the same command sent again does nothing twice.</param>
internal sealed record CommandBody(string CommandId)
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 4_000;

    private const int LongestId = 64;

    /// <summary>What is said, or noted.</summary>
    public string? Text { get; init; }

    /// <summary>A step of the guide.</summary>
    public string? Step { get; init; }

    /// <summary>What the agent has found out.</summary>
    public Dictionary<string, string>? Slots { get; init; }

    /// <summary>Who shall have the case.</summary>
    public AgentTarget? To { get; init; }

    /// <summary>Whether it is done over its agent's head; only for supervisors.</summary>
    public bool? Force { get; init; }

    /// <summary>How the case ends.</summary>
    public string? Resolution { get; init; }

    /// <summary>What the agent has read up to.</summary>
    public int? Sequence { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public DeskProblem? Check() =>
        CommandId.Length is 0 or > LongestId || CommandId.Any(char.IsControl) ? DeskProblem.InvalidCommand
        : Text?.Length > LongestText ? DeskProblem.TextTooLong
        : null;
}
