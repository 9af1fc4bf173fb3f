namespace BlinkAudioBot.Desk.Cases;

/// <summary>A row of the queue as the database gives it.</summary>
internal sealed record StoredWaiting
{
    public string Reference { get; init; } = string.Empty;

    public string Conversation { get; init; } = string.Empty;

    public string WaitingSince { get; init; } = string.Empty;

    public string? Told { get; init; }

    public bool ByEmail { get; init; }
}
