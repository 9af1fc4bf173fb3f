using System.Collections.Concurrent;

namespace BlinkAudioBot.Conversations.Log;

/// <summary>
/// Wakes readers in this process. Holds only conversations that somebody watches. Used from any thread.
/// </summary>
/// <param name="observers">Those who watch them all.</param>
internal sealed class ConversationWatch(IEnumerable<IConversationObserver> observers) : IConversationWatch
{
    private readonly IConversationObserver[] _observers = [.. observers];
    private readonly ConcurrentDictionary<ConversationId, ConversationSubscription[]> _watchers = new();

    /// <summary>How many conversations are watched.</summary>
    public int Count => _watchers.Count;

    /// <inheritdoc />
    public IConversationSubscription Subscribe(ConversationId conversation)
    {
        var subscription = new ConversationSubscription(this, conversation);
        _watchers.AddOrUpdate(
            conversation, static (_, added) => [added], static (_, others, added) => [.. others, added], subscription);
        return subscription;
    }

    /// <inheritdoc />
    public bool IsWatched(ConversationId conversation) => _watchers.ContainsKey(conversation);

    /// <inheritdoc />
    public void Committed(ConversationId conversation)
    {
        foreach (var observer in _observers)
        {
            observer.Committed(conversation);
        }

        if (_watchers.TryGetValue(conversation, out var watchers))
        {
            foreach (var watcher in watchers)
            {
                watcher.Wake();
            }
        }
    }

    /// <inheritdoc />
    public void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        foreach (var observer in _observers)
        {
            observer.Typing(conversation, activity);
        }

        if (_watchers.TryGetValue(conversation, out var watchers))
        {
            foreach (var watcher in watchers)
            {
                watcher.Type(activity);
            }
        }
    }

    /// <summary>Ends a subscription; the last one takes the conversation with it.</summary>
    public void Remove(ConversationId conversation, ConversationSubscription subscription)
    {
        // Arrays are never changed, so the exchange fails, and is tried again, if another came or went meanwhile.
        while (_watchers.TryGetValue(conversation, out var watchers) && watchers.Contains(subscription))
        {
            var others = Array.FindAll(watchers, watcher => watcher != subscription);
            var removed = others.Length > 0
                ? _watchers.TryUpdate(conversation, others, watchers)
                : _watchers.TryRemove(new(conversation, watchers));
            if (removed)
            {
                return;
            }
        }
    }
}
