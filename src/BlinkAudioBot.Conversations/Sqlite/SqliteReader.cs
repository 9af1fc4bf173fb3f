using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>One connection that reads, with its statements prepared. Used by one thread at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _conversation;
    private readonly SqliteStatement _keys;
    private readonly SqliteStatement _turn;
    private readonly SqliteStatement _log;
    private readonly SqliteStatement _lastInbound;
    private readonly SqliteStatement _due;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _conversation = new SqliteStatement(
            connection, "SELECT number, sequence, due_at, state FROM conversations WHERE id = ?1");
        _keys = new SqliteStatement(
            connection, "SELECT key FROM log WHERE conversation = ?1 AND key IS NOT NULL LIMIT ?2");
        _turn = new SqliteStatement(connection, """
            SELECT sequence, activity, response_status, response_body FROM log
            WHERE conversation = (SELECT number FROM conversations WHERE id = ?1) AND key = ?2
            """);
        _log = new SqliteStatement(connection, """
            SELECT sequence, activity, audience, from_bot FROM log
            WHERE conversation = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3
            """);
        _lastInbound = new SqliteStatement(connection, """
            SELECT activity FROM log
            WHERE conversation = (SELECT number FROM conversations WHERE id = ?1) AND from_bot = 0
            ORDER BY sequence DESC LIMIT 1
            """);
        _due = new SqliteStatement(
            connection, "SELECT id, due_at FROM conversations WHERE due_at IS NOT NULL ORDER BY due_at LIMIT ?1");
    }

    public StoredConversation? Load(ConversationId conversation)
    {
        if (!_conversation.Bind(1, conversation.Value).Step())
        {
            return null;
        }

        var number = _conversation.Int64(0);
        var sequence = _conversation.Int64(1);
        var dueAt = _conversation.NullableInt64(2);
        var state = _conversation.Utf8(3);
        _conversation.Reset();
        return new StoredConversation(sequence, state, dueAt is { } due ? FromUnix(due) : null, ReadKeys(number));
    }

    public StoredTurn? Find(ConversationId conversation, string key)
    {
        if (!_turn.Bind(1, conversation.Value).Bind(2, key).Step())
        {
            return null;
        }

        var response = new TurnResponse((int)_turn.Int64(2), _turn.Utf8(3));
        var turn = new StoredTurn(_turn.Int64(0), _turn.Utf8(1), response);
        _turn.Reset();
        return turn;
    }

    public ReadOnlyMemory<byte> ReadLastInbound(ConversationId conversation)
    {
        var activity = _lastInbound.Bind(1, conversation.Value).Step() ? _lastInbound.Utf8(0) : default;
        _lastInbound.Reset();
        return activity;
    }

    /// <summary>Reads entries that an audience may see; those who run the bot see all.</summary>
    public LogPage? ReadLog(ConversationId conversation, long after, int limit, LogAudience readers)
    {
        if (!_conversation.Bind(1, conversation.Value).Step())
        {
            return null;
        }

        var number = _conversation.Int64(0);
        var watermark = Math.Min(after, _conversation.Int64(1));
        _conversation.Reset();
        var entries = new List<LogEntry>();
        var rows = 0;
        _log.Bind(1, number).Bind(2, after).Bind(3, limit + 1L);
        while (_log.Step())
        {
            if (++rows > limit)
            {
                _log.Reset();
                break;
            }

            watermark = _log.Int64(0);
            if ((LogAudience)_log.Int64(2) is var audience && audience <= readers)
            {
                entries.Add(new LogEntry(watermark, _log.Utf8(1), audience, _log.Int64(3) != 0));
            }
        }

        return new LogPage(entries, watermark, rows > limit);
    }

    public List<DueConversation> ReadDue(int limit)
    {
        var due = new List<DueConversation>();
        _due.Bind(1, limit);
        while (_due.Step())
        {
            due.Add(new DueConversation(new ConversationId(_due.Text(0)), FromUnix(_due.Int64(1))));
        }

        return due;
    }

    public void Dispose()
    {
        _conversation.Dispose();
        _keys.Dispose();
        _turn.Dispose();
        _log.Dispose();
        _lastInbound.Dispose();
        _due.Dispose();
        _connection.Dispose();
    }

    private static DateTimeOffset FromUnix(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private List<string> ReadKeys(long conversation)
    {
        var keys = new List<string>();
        _keys.Bind(1, conversation).Bind(2, StoredConversation.MaximumKeys);
        while (_keys.Step())
        {
            keys.Add(_keys.Text(0));
        }

        return keys;
    }
}
