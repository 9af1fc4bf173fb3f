using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.HelpDesk.Messages;

/// <summary>The body of an outside help desk's command: what all of them may say.</summary>
internal sealed record HelpDeskCommand
{
    /// <summary>What the customer is told who speaks; the help desk's own name when it is absent.</summary>
    public string? AgentName { get; init; }

    /// <summary>What is said, or noted.</summary>
    public string? Text { get; init; }

    /// <summary>A step of the guide.</summary>
    public string? Step { get; init; }

    /// <summary>What has been found out.</summary>
    public Dictionary<string, string>? Slots { get; init; }

    /// <summary>How the case ends.</summary>
    public string? Resolution { get; init; }

    /// <summary>The place in the transcript up to which it has read, with a reply.</summary>
    public long? Sequence { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public DeskProblem? Check() => AgentName is null || Agent.IsName(AgentName)
        ? null
        : DeskProblem.InvalidName.At("agentName", "has 1 to 60 characters, none of them a control character");

    /// <summary>The command, done once under its key.</summary>
    public CommandBody WithKey(string key) => new()
    {
        CommandId = key,
        Text = Text,
        Step = Step,
        Slots = Slots,
        Resolution = Resolution,
        Sequence = Sequence,
    };
}
