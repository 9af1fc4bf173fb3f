using System.Collections.Concurrent;
using System.Data.Common;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Turns;

namespace BlinkAudioBot.Desk.Events;

/// <summary>
/// Hears of effects of its kind when they have been committed, and of no other turns. What it misses while the process is down its
/// worker finds in the store.
/// </summary>
internal abstract class EffectListener : ICommitParticipant, IConversationObserver
{
    // Written, but perhaps not committed yet. Filled by the store's writer, emptied by grains.
    private readonly ConcurrentDictionary<ConversationId, byte> _written = new();

    /// <inheritdoc />
    public virtual void CreateSchema(DbConnection connection)
    {
    }

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (Takes(connection, effect, origin))
        {
            _written[origin.Conversation] = 0;
        }
    }

    /// <inheritdoc />
    public void Committed(ConversationId conversation)
    {
        if (_written.TryRemove(conversation, out _))
        {
            OnCommitted();
        }
    }

    /// <inheritdoc />
    public void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
    }

    /// <summary>Looks at an effect, and writes in the turn's transaction what belongs to it.</summary>
    /// <returns>Whether it is to be heard of when it is committed.</returns>
    protected abstract bool Takes(DbConnection connection, TurnEffect effect, EffectOrigin origin);

    /// <summary>Such an effect has been committed. Any thread.</summary>
    protected abstract void OnCommitted();
}
