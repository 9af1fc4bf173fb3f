namespace BlinkAudioBot.Desk.HelpDesk.Messages;

/// <summary>A key as an admin sees it.</summary>
internal sealed record KeyAnswer(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt)
{
    public static KeyAnswer Of(ApiKey key) =>
        new(key.Id, key.Name, key.Scopes, key.CreatedBy, key.CreatedAt, key.ExpiresAt, key.UsedAt);
}
