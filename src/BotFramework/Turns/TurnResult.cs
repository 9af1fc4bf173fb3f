using BotFramework.Schema;

namespace BotFramework.Turns;

/// <summary>Everything that a turn yields, to be committed in one transaction.</summary>
public sealed record TurnResult
{
    /// <summary>The conversation's new state, UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>What is sent, in order, each with its id, time, conversation, sender and <c>replyToId</c>.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>The effects, in order.</summary>
    public required IReadOnlyList<TurnEffect> Effects { get; init; }

    /// <summary>The answer to an invoke, if the bot gave one.</summary>
    public InvokeResponse? InvokeResponse { get; init; }

    /// <summary>What the bot threw, when it did; the rest is then the apology. For the log only.</summary>
    public Exception? Error { get; init; }
}
