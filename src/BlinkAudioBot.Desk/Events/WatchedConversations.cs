using System.Collections.Concurrent;
using BlinkAudioBot.Conversations;

namespace BlinkAudioBot.Desk.Events;

/// <summary>Conversations without a case that some page shows: events tell of these, and not of all that the bot holds.</summary>
internal sealed class WatchedConversations(TimeProvider timeProvider)
{
    // Each event makes the page read again, so it forgets only those that it shows no more.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<ConversationId, DateTimeOffset> _until = new();

    /// <summary>A page has read it.</summary>
    public void Add(ConversationId conversation)
    {
        var now = timeProvider.GetUtcNow();
        if (_until.Count >= Most)
        {
            foreach (var (old, until) in _until)
            {
                if (until <= now)
                {
                    _until.TryRemove(old, out _);
                }
            }
        }

        if (_until.Count < Most)
        {
            _until[conversation] = now + Lifetime;
        }
    }

    /// <summary>Whether a page shows it.</summary>
    public bool Contains(ConversationId conversation) =>
        _until.TryGetValue(conversation, out var until) && until > timeProvider.GetUtcNow();
}
