using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class ReaderPoolTests
{
    [Fact]
    public void A_database_that_cannot_be_read_is_unavailable_and_logged_by_name()
    {
        using var folder = new TemporaryFolder();
        using var log = new LogRecorder();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        var database = new SqliteDatabase(folder.Database);
        var faults = new StoreFaults(database, TimeProvider.System, loggers.CreateLogger<StoreFaults>());
        using var readers = new ReaderPool(database, faults);

        Assert.Throws<StoreUnavailableException>(
            () => readers.Read<LogPage?>(reader => reader.ReadLog(new ConversationId("c"), 0, 1, LogAudience.Conversation)));

        var line = Assert.Single(log.Lines);
        Assert.Contains(folder.Database, line.Text, StringComparison.Ordinal);
    }
}
