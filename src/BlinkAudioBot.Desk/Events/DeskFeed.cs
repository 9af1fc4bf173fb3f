using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using BotFramework.Schema;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Desk.Events;

/// <summary>
/// Tells all pages what happens. A commit only wakes it; what happened it reads from the store after its own place, once for all
/// pages, so nothing is lost between a wake and a read. While no page listens it does nothing.
/// </summary>
internal sealed class DeskFeed(
    DeskStreams streams, DeskNews news, WatchedConversations watched, TimeProvider timeProvider)
    : BackgroundService, IConversationObserver
{
    private const int MostTyping = 200;
    private const int MostKnown = 10_000;

    // Commits that come close together are told together: fewer reads, and nobody sees the difference.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    private readonly Channel<byte> _woken = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Channel<(ConversationId Conversation, ReadOnlyMemory<byte> Activity)> _typing =
        Channel.CreateBounded<(ConversationId, ReadOnlyMemory<byte>)>(
            new BoundedChannelOptions(MostTyping) { FullMode = BoundedChannelFullMode.DropOldest });

    // Conversations whose logs have grown. Filled from any thread, emptied by the loop.
    private readonly ConcurrentDictionary<ConversationId, byte> _grown = new();

    // The loop's alone: which case a conversation has.
    private readonly Dictionary<ConversationId, string?> _references = [];

    private readonly Lock _place = new();

    // The last change told to all. Guarded by the lock, since the first page to listen sets it.
    private long _told;

    /// <summary>
    /// Lets a page listen: from now on it gets all events; those of changes before, it reads itself. The two may overlap.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now.</exception>
    public DeskStream Open(Session session)
    {
        lock (_place)
        {
            if (streams.IsEmpty)
            {
                _told = news.LastChange();
            }

            return streams.Open(session);
        }
    }

    /// <inheritdoc />
    public void Committed(ConversationId conversation)
    {
        if (!streams.IsEmpty)
        {
            _grown[conversation] = 0;
            _woken.Writer.TryWrite(0);
        }
    }

    /// <inheritdoc />
    public void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        if (!streams.IsEmpty)
        {
            _typing.Writer.TryWrite((conversation, activity));
            _woken.Writer.TryWrite(0);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var _ in _woken.Reader.ReadAllAsync(stoppingToken))
            {
                await TellAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it slept, which the host would log as a fault when another service keeps it from starting.
        }
    }

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        try
        {
            TellChanges();
            await TellActivitiesAsync(stoppingToken);
            TellTyping();
            await Task.Delay(Pause, timeProvider, stoppingToken);
        }
        catch (StoreUnavailableException)
        {
            // The store has said so. The changes are told after the pause; a page that misses a log's growth sees it with the next.
            await Task.Delay(RetryPause, timeProvider, stoppingToken);
            _woken.Writer.TryWrite(0);
        }
    }

    private void TellChanges()
    {
        long told;
        lock (_place)
        {
            told = _told;
        }

        for (var rows = news.ChangesAfter(told); rows.Count > 0; rows = news.ChangesAfter(told))
        {
            foreach (var row in rows)
            {
                Remember(new ConversationId(row.Conversation), row.Reference);
                streams.Broadcast(news.Of(row));
            }

            told = rows[^1].Change;
        }

        lock (_place)
        {
            _told = Math.Max(_told, told);
        }
    }

    private async Task TellActivitiesAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in _grown.Keys)
        {
            // Before the read: what comes in between is told again.
            _grown.TryRemove(conversation, out _);
            var reference = ReferenceOf(conversation);
            if (reference is not null || watched.Contains(conversation))
            {
                streams.Broadcast(await news.ActivityAsync(reference, conversation, cancellationToken));
            }
        }
    }

    private void TellTyping()
    {
        while (_typing.Reader.TryRead(out var typing))
        {
            if (ReferenceOf(typing.Conversation) is { } reference)
            {
                streams.Broadcast(DeskEvent.Create("typing", new TypingNews(reference, WhoTypes(typing.Activity)), DeskJson.Default.TypingNews));
            }
        }
    }

    private static string WhoTypes(ReadOnlyMemory<byte> activity) =>
        JsonSerializer.Deserialize(activity.Span, BotFrameworkJson.Default.Activity)?.From is { Role: RoleTypes.Bot, Id: { } id }
            ? id.Replace("agent:", string.Empty, StringComparison.Ordinal)
            : "person";

    private string? ReferenceOf(ConversationId conversation)
    {
        if (!_references.TryGetValue(conversation, out var reference))
        {
            reference = news.ReferenceOf(conversation);
            Remember(conversation, reference);
        }

        return reference;
    }

    private void Remember(ConversationId conversation, string? reference)
    {
        if (_references.Count >= MostKnown)
        {
            _references.Clear();
        }

        _references[conversation] = reference;
    }
}
