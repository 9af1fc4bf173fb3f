using BlinkAudioBot.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Storage;

/// <summary>Reads the conversations' database beside the server's one writer.</summary>
internal sealed class ConversationsReader(IOptions<ConversationsOptions> options) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(Path.GetFullPath(options.Value.DataFolder), "conversations.db"),
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = 1,
    }.ToString();

    /// <summary>Reads with a connection from the pool.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        try
        {
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            return query(connection);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"The desk cannot read the conversations and cases: {exception.Message}", exception);
        }
    }

    public void Dispose()
    {
        using var any = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(any);
    }
}
