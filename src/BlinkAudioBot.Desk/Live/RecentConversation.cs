namespace BlinkAudioBot.Desk.Live;

/// <summary>
/// A conversation in which somebody wrote of late, as the database has it. Not filled by a constructor: SQLite cannot tell the type
/// of a computed column that has no rows.
/// </summary>
internal sealed record RecentConversation
{
    public long Number { get; init; }

    public string Id { get; init; } = string.Empty;

    public long At { get; init; }
}
