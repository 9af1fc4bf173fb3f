using BotFramework.Schema;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>A data folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conversations-").FullName;

    public string Database => System.IO.Path.Combine(Path, "conversations.db");

    /// <summary>Opens the database as another program would.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>The rows of a query, each joined by bars.</summary>
    public IReadOnlyList<string> Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var columns = Enumerable.Range(0, reader.FieldCount);
            rows.Add(string.Join('|', columns.Select(column => reader.GetValue(column).ToString())));
        }

        return rows;
    }

    /// <summary>The whole log of a conversation, with what only operators see.</summary>
    public IReadOnlyList<Activity> ReadActivities(string conversation) =>
    [
        .. Query($"""
            SELECT activity FROM log JOIN conversations ON number = conversation
            WHERE id = '{conversation}' ORDER BY log.sequence
            """).Select(json => Talk.FromUtf8(System.Text.Encoding.UTF8.GetBytes(json))),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
