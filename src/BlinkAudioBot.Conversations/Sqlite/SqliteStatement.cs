using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// One prepared statement, used again and again by one thread at a time. Commands of the ADO.NET provider look
/// parameters up by name and box every value, which cost more than SQLite itself on the writer's path; this binds by
/// place (from 1).
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is closed; open it first.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public SqliteStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    public SqliteStatement Bind(int place, long? value)
    {
        Check(value is { } number
            ? raw.sqlite3_bind_int64(_statement, place, number)
            : raw.sqlite3_bind_null(_statement, place));
        return this;
    }

    public SqliteStatement Bind(int place, string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, text));
        return this;
    }

    /// <summary>Binds text that is UTF-8 already; nothing is NULL.</summary>
    public SqliteStatement Bind(int place, ReadOnlySpan<byte> utf8)
    {
        Check(utf8.IsEmpty ? raw.sqlite3_bind_null(_statement, place) : raw.sqlite3_bind_text(_statement, place, utf8));
        return this;
    }

    /// <summary>Goes to the next row; at the end it is ready to be bound again.</summary>
    /// <exception cref="SqliteException">The database refused.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        if (result != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }

        return false;
    }

    /// <summary>Runs to the end, whatever rows there are.</summary>
    /// <exception cref="SqliteException">The database refused.</exception>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>Leaves the rows that are left, so that the read ends.</summary>
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? NullableInt64(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Int64(column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public ReadOnlyMemory<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
