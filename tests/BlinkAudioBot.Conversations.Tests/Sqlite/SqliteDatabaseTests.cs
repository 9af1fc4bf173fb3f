using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void The_writer_keeps_a_write_ahead_log_flushes_fully_and_never_checkpoints()
    {
        using var folder = new TemporaryFolder();
        using var connection = new SqliteDatabase(folder.Database).OpenWriter();

        Assert.Equal("wal", Read(connection, "PRAGMA journal_mode"));
        Assert.Equal("2", Read(connection, "PRAGMA synchronous"));
        Assert.Equal("0", Read(connection, "PRAGMA wal_autocheckpoint"));
    }

    [Fact]
    public void A_database_that_cannot_have_a_write_ahead_log_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        using var other = folder.Open();
        // A reader of the old journal stands in the way of the change of mode.
        Run(other, "CREATE TABLE t (x); BEGIN");
        Read(other, "SELECT count(*) FROM t");

        var refusal = Assert.Throws<IOException>(() => new SqliteDatabase(folder.Database).OpenWriter());

        Assert.Contains(folder.Database, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_releases_database_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var other = folder.Open())
        {
            Run(other, "PRAGMA user_version=99");
        }

        var refusal = Assert.Throws<IOException>(() => new SqliteDatabase(folder.Database).OpenWriter());

        Assert.Contains("newer release", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Database, new string('x', 5000));

        var refusal = Assert.Throws<IOException>(() => new SqliteDatabase(folder.Database).OpenWriter());

        Assert.Contains(folder.Database, refusal.Message, StringComparison.Ordinal);
    }

    private static string? Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    private static void Run(SqliteConnection connection, string sql) => SqliteDatabase.Execute(connection, sql);
}
