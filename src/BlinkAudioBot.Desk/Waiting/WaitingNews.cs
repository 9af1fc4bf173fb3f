using System.Text.Json.Serialization;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>What a person who waits is told; the value of the conversation's command <c>queued</c>.</summary>
/// <param name="Position">The place in the queue, from 1.</param>
/// <param name="Open">Whether the support team is there.</param>
internal sealed record WaitingNews(int Position, bool Open)
{
    /// <summary>When the team is back, in its time zone; null while it is there, or when that is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>How long the team is there, in its time zone; null while it is away, or when it always is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The place whose clock these times are of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zone { get; init; }

    /// <summary>How much longer the wait is likely to be, in minutes; null when there is too little to tell it by.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? WaitMinutes { get; init; }

    /// <summary>Whether it takes longer than it should.</summary>
    public bool Late { get; init; }

    /// <summary>Whether the answer can be sent by e-mail.</summary>
    public bool TakesEmail { get; init; }

    /// <summary>Whether the person is asked if they want that.</summary>
    public bool OffersEmail { get; init; }
}
