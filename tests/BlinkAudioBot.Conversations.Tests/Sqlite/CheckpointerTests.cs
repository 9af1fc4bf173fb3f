using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class CheckpointerTests
{
    [Fact]
    public void Commits_stay_in_the_write_ahead_log_until_the_checkpointer_moves_them()
    {
        using var folder = new TemporaryFolder();
        var database = new SqliteDatabase(folder.Database);
        using var writer = database.OpenWriter();
        SqliteDatabase.Execute(writer, "CREATE TABLE t (x)");
        for (var page = 0; page < 1500; page++)
        {
            SqliteDatabase.Execute(writer, "INSERT INTO t VALUES (zeroblob(4000))");
        }

        Assert.Equal(0, CountInFileAlone(folder));
        using (var checkpointer = new Checkpointer(database.OpenCheckpointer(), Faults(database)))
        {
            checkpointer.Grown(1500);
        }

        Assert.Equal(1500, CountInFileAlone(folder));
    }

    private static StoreFaults Faults(SqliteDatabase database) =>
        new(database, TimeProvider.System, NullLogger<StoreFaults>.Instance);

    private static long CountInFileAlone(TemporaryFolder folder)
    {
        var copy = Path.Combine(folder.Path, $"{Guid.NewGuid():N}.db");
        File.Copy(folder.Database, copy);
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = 't'";
        if (command.ExecuteScalar() is 0L)
        {
            return 0;
        }

        command.CommandText = "SELECT count(*) FROM t";
        return (long)command.ExecuteScalar()!;
    }
}
