using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Outboxes;

/// <summary>The conversations' database for who looks into a data folder from outside, whether or not a server uses it at the time.</summary>
public static class OutboxFile
{
    private const int UsualPatienceSeconds = 30;

    /// <summary>Opens it; dispose the connection.</summary>
    /// <param name="path">The path of the database.</param>
    /// <param name="mode">Whether it is only read.</param>
    /// <exception cref="FileNotFoundException">There is none: no server has used this folder yet.</exception>
    /// <exception cref="SqliteException">It cannot be used.</exception>
    public static SqliteConnection Open(string path, SqliteOpenMode mode) => File.Exists(path)
        ? Connect(path, mode, UsualPatienceSeconds)
        : throw new FileNotFoundException($"There is no database at \"{path}\"; start the server with this data folder first.", path);

    /// <summary>Whether it has a table. One of an earlier release lacks some until a server has used it.</summary>
    public static bool HasTable(SqliteConnection connection, string name) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = @name", new { name }) > 0;

    internal static SqliteConnection Connect(string path, SqliteOpenMode mode, int patienceSeconds)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = patienceSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }
}
