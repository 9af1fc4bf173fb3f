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
            FROM (
                SELECT conversation, now FROM log INDEXED BY log_heard
                WHERE from_bot = 0 AND now IS NOT NULL AND now >= @since ORDER BY now DESC LIMIT @MostEntries) AS recent
            JOIN conversations ON conversations.number = recent.conversation
            WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.conversation = conversations.id)
            GROUP BY recent.conversation ORDER BY At DESC LIMIT @MostConversations
            """,
            new { MostEntries, MostConversations, since = (timeProvider.GetUtcNow() - Window).ToUnixTimeMilliseconds() }),
    ];

    private static LiveConversation Describe(SqliteConnection connection, RecentConversation recent)
    {
        var (channel, heard, said, state) = ((string?)null, (string?)null, (string?)null, (Entity?)null);

        // The last few, read only as far as they are needed: mostly two or three.
        foreach (var entry in Last(connection, recent.Number))
        {
            var text = string.IsNullOrEmpty(entry.Text) ? null : entry.Text;
            channel ??= entry.ChannelId;
            heard ??= entry.From?.Role == RoleTypes.User ? text : null;
            said ??= text;
            state ??= entry.Entities?.FirstOrDefault(entity => entity.Type == StateEntity);
            if (channel is not null && heard is not null && state is not null)
            {
                break;
            }
        }

        // The step tells what the bot says; what the person says tells one conversation from another.
        return new LiveConversation(
            recent.Id,
            channel,
            Property(state, "phase"),
            Property(state, "step"),
            (heard ?? said) is { } words ? Shorten(words) : null,
            DateTimeOffset.FromUnixTimeMilliseconds(recent.At));
    }

    private static IEnumerable<Activity> Last(SqliteConnection connection, long number) => connection.Query<string>(
        "SELECT activity FROM log WHERE conversation = @number AND audience = 0 ORDER BY sequence DESC LIMIT @LastEntries",
        new { number, LastEntries },
        buffered: false).Select(json => JsonSerializer.Deserialize(json, BotFrameworkJson.Default.Activity)).OfType<Activity>();

    private static string? Property(Entity? entity, string name) =>
        entity?.Properties?.TryGetValue(name, out var value) is true && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
