namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>A row of the outbox as the database gives it.</summary>
internal sealed record StoredLetter
{
    public long Number { get; init; }

    public string Conversation { get; init; } = string.Empty;

    public long Sequence { get; init; }

    public string Payload { get; init; } = string.Empty;

    public long? Since { get; init; }

    public int Attempts { get; init; }

    public long NextAt { get; init; }
}
