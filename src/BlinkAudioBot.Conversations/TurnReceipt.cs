namespace BlinkAudioBot.Conversations;

/// <summary>The grain's answer to an activity, given after the commit.</summary>
[GenerateSerializer, Immutable, Alias("TurnReceipt")]
public sealed record TurnReceipt
{
    /// <summary>What became of it.</summary>
    [Id(0)]
    public required TurnStatus Status { get; init; }

    /// <summary>The activity's id; empty unless accepted or repeated.</summary>
    [Id(1)]
    public string ActivityId { get; init; } = string.Empty;

    /// <summary>The activity's place in the log; 0 unless accepted or repeated.</summary>
    [Id(2)]
    public long Sequence { get; init; }

    /// <summary>The status of the answer to an invoke; 0 for other activities.</summary>
    [Id(3)]
    public int ResponseStatus { get; init; }

    /// <summary>
    /// The body for the caller, UTF-8 JSON: of an invoke, or <c>{"activities":[…]}</c> for <c>expectReplies</c>; else
    /// empty.
    /// </summary>
    [Id(4)]
    public ReadOnlyMemory<byte> ResponseBody { get; init; }

    /// <summary>How long to wait before a retry when <see cref="TurnStatus.Unavailable"/>.</summary>
    [Id(5)]
    public TimeSpan RetryAfter { get; init; }
}
