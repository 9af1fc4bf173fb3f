using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// Tells the operator what the database refuses: commits once when they begin to fail, now and then while they go on,
/// and when they work again.
/// </summary>
internal sealed partial class StoreFaults(SqliteDatabase database, TimeProvider time, ILogger<StoreFaults> logger)
{
    private static readonly TimeSpan Repeat = TimeSpan.FromSeconds(30);

    private long _logged;
    private long _refused;
    private volatile string? _current;

    /// <summary>Why commits fail now; null while they work.</summary>
    public string? Current => _current;

    /// <summary>A batch failed. Called by the writer's thread.</summary>
    public void Failed(int turns, Exception exception)
    {
        var reason = exception.Message;
        var first = _current is null;
        _refused += turns;
        if (first || time.GetElapsedTime(_logged) >= Repeat)
        {
            _logged = time.GetTimestamp();
            LogCommitFailed(exception, database.Path, reason, _refused, SqliteAdvice.For(exception));
        }

        _current = reason;
    }

    /// <summary>A batch was committed. Called by the writer's thread.</summary>
    public void Passed()
    {
        if (_current is not null)
        {
            LogCommitsWorkAgain(database.Path, _refused);
            _current = null;
            _refused = 0;
        }
    }

    /// <summary>A participant threw; its conversation's turn was not kept.</summary>
    public void Refused(ConversationId conversation, Exception exception) => LogParticipantFailed(exception, conversation);

    /// <summary>A read failed; whoever asked is refused.</summary>
    public void ReadFailed(SqliteException exception) =>
        LogReadFailed(exception, database.Path, exception.Message, SqliteAdvice.For(exception));

    /// <summary>A checkpoint failed; commits go on and the next checkpoint catches up.</summary>
    public void CheckpointFailed(SqliteException exception) =>
        LogCheckpointFailed(exception, database.Path, exception.Message, SqliteAdvice.For(exception));
}
