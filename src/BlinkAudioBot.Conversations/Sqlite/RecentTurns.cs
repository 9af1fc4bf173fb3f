using System.Collections.Concurrent;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// The log's freshest end in memory, so that sockets which keep up need no query. Holds committed turns only, the
/// last of each conversation, and the last few hundred over all. Written by the writer's thread, read by anyone.
/// </summary>
internal sealed class RecentTurns
{
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<ConversationId, LogEntry[]> _turns = new();
    private readonly KeyValuePair<ConversationId, LogEntry[]>[] _ring =
        new KeyValuePair<ConversationId, LogEntry[]>[Capacity];
    private int _next;

    /// <summary>Keeps a committed turn, for a while.</summary>
    public void Add(TurnCommit commit)
    {
        if (_ring[_next].Value is not null)
        {
            // Only if it is still that conversation's last turn.
            _turns.TryRemove(_ring[_next]);
        }

        _ring[_next] = new(commit.Conversation, commit.Entries);
        _next = (_next + 1) % Capacity;
        _turns[commit.Conversation] = commit.Entries;
    }

    /// <summary>Forgets a conversation whose last turn is uncertain.</summary>
    public void Forget(ConversationId conversation) => _turns.TryRemove(conversation, out _);

    /// <summary>Reads from memory.</summary>
    /// <returns>False when the page starts before what is held or after it, or would not hold it all.</returns>
    public bool TryRead(ConversationId conversation, long after, int limit, out LogPage page)
    {
        if (!_turns.TryGetValue(conversation, out var turn)
            || after < turn[0].Sequence - 1
            // A newer turn may be in the database already, and its reader here again.
            || after > turn[^1].Sequence
            || turn.Length > limit)
        {
            page = new LogPage([], after, false);
            return false;
        }

        var entries = Array.FindAll(
            turn, entry => entry.Sequence > after && entry.Audience == LogAudience.Conversation);
        page = new LogPage(entries, turn[^1].Sequence, false);
        return true;
    }
}
