using BlinkAudioBot.Conversations.Commits;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// Writes turns inside the writer's open transaction, each in a savepoint. Used by the writer's thread alone.
/// </summary>
internal sealed class TurnWriter : IDisposable
{
    private const int ConstraintFailed = 19;

    private readonly SqliteConnection _connection;
    private readonly ICommitParticipant[] _participants;
    private readonly SqliteStatement _savepoint;
    private readonly SqliteStatement _release;
    private readonly SqliteStatement _rollBack;
    private readonly SqliteStatement _create;
    private readonly SqliteStatement _advance;
    private readonly SqliteStatement _append;

    public TurnWriter(SqliteConnection connection, ICommitParticipant[] participants)
    {
        _connection = connection;
        _participants = participants;
        _savepoint = new SqliteStatement(connection, "SAVEPOINT turn");
        _release = new SqliteStatement(connection, "RELEASE turn");
        _rollBack = new SqliteStatement(connection, "ROLLBACK TO turn");
        _create = new SqliteStatement(connection, """
            INSERT INTO conversations (sequence, due_at, state, id) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO NOTHING RETURNING number
            """);
        _advance = new SqliteStatement(connection, """
            UPDATE conversations SET sequence = ?1, due_at = ?2, state = ?3 WHERE id = ?4 AND sequence = ?5
            RETURNING number
            """);
        _append = new SqliteStatement(connection, """
            INSERT INTO log (conversation, sequence, audience, from_bot, activity,
                key, now, seed, response_status, response_body)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
    }

    /// <summary>Writes one turn, all or nothing; the transaction stays open.</summary>
    /// <exception cref="SqliteException">The database failed; the transaction is lost.</exception>
    public CommitOutcome Write(TurnCommit commit)
    {
        _savepoint.Run();
        try
        {
            if (TryWrite(commit))
            {
                _release.Run();
                return CommitOutcome.Committed;
            }
        }
        catch (CommitConflictException)
        {
            // The participant's word for it; the turn runs again.
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == ConstraintFailed)
        {
            // The key is taken, or a participant's own constraint.
        }
        catch (Exception exception) when (exception is not SqliteException)
        {
            Undo();
            throw;
        }

        Undo();
        return CommitOutcome.Conflict;
    }

    public void Dispose()
    {
        _savepoint.Dispose();
        _release.Dispose();
        _rollBack.Dispose();
        _create.Dispose();
        _advance.Dispose();
        _append.Dispose();
    }

    private void Undo()
    {
        _rollBack.Run();
        _release.Run();
    }

    private bool TryWrite(TurnCommit commit)
    {
        if (WriteConversation(commit) is not { } number)
        {
            return false;
        }

        WriteEffects(commit);
        for (var index = 0; index < commit.Entries.Length; index++)
        {
            WriteEntry(commit, number, index);
        }

        return true;
    }

    private long? WriteConversation(TurnCommit commit)
    {
        var statement = commit.ExpectedSequence == 0 ? _create : _advance.Bind(5, commit.ExpectedSequence);
        statement.Bind(1, commit.Sequence)
            .Bind(2, commit.DueAt?.ToUnixTimeMilliseconds())
            .Bind(3, commit.State.Span)
            .Bind(4, commit.Conversation.Value);
        if (!statement.Step())
        {
            return null;
        }

        var number = statement.Int64(0);
        statement.Run();
        return number;
    }

    private void WriteEffects(TurnCommit commit)
    {
        var origin = new EffectOrigin(commit.Conversation, commit.Entries[0].Sequence, commit.Now);
        foreach (var effect in commit.Effects)
        {
            foreach (var participant in _participants)
            {
                participant.Write(_connection, effect, origin);
            }
        }
    }

    private void WriteEntry(TurnCommit commit, long number, int index)
    {
        var entry = commit.Entries[index];
        var inbound = index == 0;
        _append.Bind(1, number)
            .Bind(2, entry.Sequence)
            .Bind(3, (long)entry.Audience)
            .Bind(4, entry.FromBot ? 1L : 0L)
            .Bind(5, entry.Activity.Span)
            .Bind(6, inbound ? commit.Key : null)
            .Bind(7, inbound ? commit.Now.ToUnixTimeMilliseconds() : null)
            .Bind(8, inbound ? unchecked((long)commit.Seed) : null)
            .Bind(9, inbound ? commit.Response.Status : null)
            .Bind(10, inbound ? commit.Response.Body.Span : default)
            .Run();
    }
}
