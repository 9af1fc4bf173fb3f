using BlinkAudioBot.Conversations.Commits;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>What a grain remembers of its conversation between turns: exactly what has been committed.</summary>
internal sealed class ConversationMemory
{
    private readonly KeyFilter _keys;

    /// <summary>A conversation from the store, or a new one.</summary>
    public ConversationMemory(StoredConversation? stored)
    {
        Sequence = stored?.Sequence ?? 0;
        State = stored?.State ?? default;
        DueAt = stored?.DueAt;
        _keys = new KeyFilter(stored?.Keys ?? []);
    }

    /// <summary>The last place in the log; 0 for a new conversation.</summary>
    public long Sequence { get; private set; }

    /// <summary>The bot's state, UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> State { get; private set; }

    /// <summary>The due time, if any.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Whether an activity of this key may be in the log; false is certain.</summary>
    public bool MayHold(string key) => _keys.MayHold(key);

    /// <summary>Moves on to a committed turn.</summary>
    public void Adopt(TurnCommit commit)
    {
        Sequence = commit.Sequence;
        State = commit.State;
        DueAt = commit.DueAt;
        if (commit.Key is { } key)
        {
            _keys.Add(key);
        }
    }
}
