using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Commands;

/// <summary>What the conversation answers when it does not follow a command.</summary>
internal sealed record CommandRefusal(string Code, string Message)
{
    /// <summary>The field that is wrong, if one is.</summary>
    public string? Field { get; init; }

    /// <summary>Who has the case.</summary>
    public AgentName? Agent { get; init; }
}
