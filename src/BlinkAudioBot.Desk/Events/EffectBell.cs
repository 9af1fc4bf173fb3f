using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Turns;

namespace BlinkAudioBot.Desk.Events;

/// <summary>
/// Wakes one worker when effects of its kind have been committed, so that it sleeps through all other turns. Rung from any thread.
/// What it misses while the process is down the worker finds in the store.
/// </summary>
internal abstract class EffectBell(TimeProvider time) : ICommitParticipant, IConversationObserver
{
    // A timer cannot run for much longer; to wake for nothing once an hour costs nothing.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(1);

    // Written, but perhaps not committed yet.
    private readonly ConcurrentDictionary<ConversationId, byte> _written = new();

    private readonly Channel<byte> _rung = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    public virtual void CreateSchema(DbConnection connection)
    {
    }

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (IsFor(effect))
        {
            _written[origin.Conversation] = 0;
        }
    }

    /// <inheritdoc />
    public void Committed(ConversationId conversation)
    {
        if (_written.TryRemove(conversation, out _))
        {
            _rung.Writer.TryWrite(0);
        }
    }

    /// <inheritdoc />
    public void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
    }

    /// <summary>Sleeps until a time, or until such an effect has been committed since the last call.</summary>
    /// <exception cref="OperationCanceledException">The wait was abandoned.</exception>
    public async Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var sleep = until - time.GetUtcNow();
        if (sleep > TimeSpan.Zero && !_rung.Reader.TryRead(out _))
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(
                _rung.Reader.WaitToReadAsync(stop.Token).AsTask(),
                Task.Delay(sleep < LongestSleep ? sleep : LongestSleep, time, stop.Token));
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            _rung.Reader.TryRead(out _);
        }
    }

    /// <summary>Whether the effect is of its kind.</summary>
    protected abstract bool IsFor(TurnEffect effect);
}
