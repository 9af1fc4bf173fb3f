using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Conversations.Outboxes;
using BotFramework.Schema;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>Reads cases from a data folder, whether or not a server uses it at the time.</summary>
/// <param name="databaseFile">The path of the conversations' database.</param>
public sealed class CaseArchive(string databaseFile)
{
    private const string RatingEvent = "blinkaudiobot/rating";

    private const string Columns = "SELECT reference, conversation, opened_at, changed_at, record FROM cases";

    /// <summary>All cases, the newest first.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    public IReadOnlyList<SupportCase> ReadAll() => Read(Columns + " ORDER BY opened_at DESC, reference", null, Case);

    /// <summary>The case of that reference; null when there is none. Small letters count as capitals.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    public SupportCase? Find(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Read(Columns + " WHERE reference = $value", reference.Trim().ToUpperInvariant(), Case).SingleOrDefault();
    }

    /// <summary>What was said in a conversation, in order.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    public IReadOnlyList<Activity> ReadTranscript(string conversation) => Read(
        "SELECT activity FROM log WHERE audience = 0 AND conversation = (SELECT number FROM conversations WHERE id = $value) ORDER BY sequence",
        conversation,
        row => JsonSerializer.Deserialize(row.GetString(0), BotFrameworkJson.Default.Activity) ?? new Activity());

    /// <summary>What people said about the help, the oldest first: events of the bot with their ratings as values.</summary>
    /// <exception cref="FileNotFoundException">There is no database: no server has used this folder yet.</exception>
    public IReadOnlyList<Activity> ReadRatings() => Read(
        "SELECT activity FROM log WHERE from_bot = 1 AND activity LIKE '%' || $value || '%' ORDER BY entry",
        $"\"name\":\"{RatingEvent}\"",
        row => JsonSerializer.Deserialize(row.GetString(0), BotFrameworkJson.Default.Activity) ?? new Activity());

    private static SupportCase Case(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Time(row.GetString(2)), Time(row.GetString(3)), JsonElement.Parse(row.GetString(4)));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private List<T> Read<T>(string sql, string? value, Func<SqliteDataReader, T> map)
    {
        using var connection = OutboxFile.Open(databaseFile, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", (object?)value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}
