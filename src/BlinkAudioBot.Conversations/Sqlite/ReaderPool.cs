using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>Lends connections that read; as many are kept as were ever used at once.</summary>
internal sealed class ReaderPool(SqliteDatabase database, StoreFaults faults) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _idle = [];

    /// <summary>Reads with a connection of the caller's own.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public T Read<T>(Func<SqliteReader, T> query)
    {
        SqliteReader? reader = null;
        try
        {
            reader = _idle.TryTake(out var idle) ? idle : new SqliteReader(database.OpenReader());
            var result = query(reader);
            _idle.Add(reader);
            return result;
        }
        catch (SqliteException exception)
        {
            reader?.Dispose();
            faults.ReadFailed(exception);
            throw new StoreUnavailableException($"Cannot read \"{database.Path}\": {exception.Message}", exception);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
