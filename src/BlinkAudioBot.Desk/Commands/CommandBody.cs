using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Commands;

/// <summary>The body of a command: what all of them may say.</summary>
internal sealed record CommandBody
{
    /// <summary>The field of <see cref="CommandId"/>.</summary>
    public const string IdField = "commandId";

    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 4_000;

    private const int LongestId = 64;

    /// <summary>Chosen by the page: the same command sent again does nothing twice.</summary>
    public string CommandId { get; init => field = value ?? string.Empty; } = string.Empty;

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

    /// <summary>The place in the log up to which the agent has read.</summary>
    public long? Sequence { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public DeskProblem? Check() =>
        CommandId.Length is 0 or > LongestId || CommandId.Any(char.IsControl)
            ? DeskProblem.InvalidCommand.At(IdField, "has 1 to 64 characters, none of them a control character")
        : Text?.Length > LongestText ? DeskProblem.TextTooLong
        : Sequence < 1 ? DeskProblem.InvalidCommand.At("sequence", "is a whole number from 1")
        : null;
}
