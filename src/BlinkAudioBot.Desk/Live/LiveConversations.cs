using System.Text.Json;
using BlinkAudioBot.Desk.Storage;
using BotFramework.Schema;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Live;

/// <summary>Finds the conversations in which somebody wrote of late and that have no case.</summary>
internal sealed class LiveConversations(ConversationsReader database, TimeProvider timeProvider)
{
    private const int MostConversations = 100;

    // However busy the server is, a look at it costs no more than this.
    private const int MostEntries = 20_000;
    private const int LastEntries = 12;
    private const int LongestText = 140;
    private const string StateEntity = "blinkaudiobot/state";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Those of the last 15 minutes, the last one first.</summary>
    public IReadOnlyList<LiveConversation> List() => database.Read<IReadOnlyList<LiveConversation>>(connection =>
    [
        .. Recent(connection).Select(recent => Describe(connection, recent)),
    ]);

    private List<RecentConversation> Recent(SqliteConnection connection) =>
    [
        .. connection.Query<RecentConversation>(
            """
            SELECT conversations.number, conversations.id, max(recent.now) AS At
            FROM (SELECT conversation, now, from_bot FROM log ORDER BY entry DESC LIMIT @MostEntries) AS recent
            JOIN conversations ON conversations.number = recent.conversation
            WHERE recent.now >= @since AND recent.from_bot = 0
                AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.conversation = conversations.id)
            GROUP BY recent.conversation ORDER BY At DESC LIMIT @MostConversations
            """,
            new { MostEntries, MostConversations, since = (timeProvider.GetUtcNow() - Window).ToUnixTimeMilliseconds() }),
    ];

    private static LiveConversation Describe(SqliteConnection connection, RecentConversation recent)
    {
        var entries = connection.Query<string>(
            "SELECT activity FROM log WHERE conversation = @number AND audience = 0 ORDER BY sequence DESC LIMIT @LastEntries",
            new { number = recent.Number, LastEntries })
            .Select(json => JsonSerializer.Deserialize(json, BotFrameworkJson.Default.Activity)).OfType<Activity>().ToList();
        var state = entries.SelectMany(entry => entry.Entities ?? []).FirstOrDefault(entity => entity.Type == StateEntity);
        return new LiveConversation(
            recent.Id,
            entries.Select(entry => entry.ChannelId).FirstOrDefault(),
            Property(state, "phase"),
            Property(state, "step"),
            LastWords(entries),
            DateTimeOffset.FromUnixTimeMilliseconds(recent.At));
    }

    // The step tells what the bot says; what the person says tells one conversation from another.
    private static string? LastWords(IReadOnlyList<Activity> entries) =>
        entries.OrderByDescending(entry => entry.From?.Role == RoleTypes.User)
            .Select(entry => entry.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text)) is { } text ? Shorten(text) : null;

    private static string? Property(Entity? entity, string name) =>
        entity?.Properties?.TryGetValue(name, out var value) is true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
