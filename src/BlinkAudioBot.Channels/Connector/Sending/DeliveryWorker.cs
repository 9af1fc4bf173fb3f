using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>
/// Keeps a delivery running for each conversation that has something to deliver: at start for all that a stop or a crash
/// left unfinished, then for each whose log grows.
/// </summary>
internal sealed partial class DeliveryWorker(
    Deliveries deliveries, ConversationDelivery delivery, LiveTyping typing, TimeProvider time, ILogger<DeliveryWorker> logger)
    : BackgroundService, IConversationObserver
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();

    // Under the gate: who is being delivered, who has grown meanwhile, and when to stop. What grows before the worker runs
    // is found when it does.
    private readonly Dictionary<ConversationId, Task> _running = [];
    private readonly HashSet<ConversationId> _grown = [];
    private CancellationToken _stopping = new(canceled: true);

    /// <inheritdoc />
    public void Committed(ConversationId conversation)
    {
        if (ConnectorConversation.Is(conversation))
        {
            Wake(conversation);
        }
    }

    /// <inheritdoc />
    void IConversationObserver.Typing(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        if (ConnectorConversation.Is(conversation))
        {
            typing.Send(conversation, activity);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (_gate)
        {
            _stopping = stoppingToken;
        }

        try
        {
            await WakeAsync(deliveries.FindUnfinished, stoppingToken);
            await WatchResendsAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            // Calls that are under way are finished, so that none is made twice.
            await Task.WhenAll([typing.StopAsync(), .. Running()]);
        }
    }

    // An operator's wish comes from another process, which can only write it down.
    private async Task WatchResendsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await WakeAsync(deliveries.FindResends, cancellationToken);
            await Task.Delay(RetryAfter, time, cancellationToken);
        }
    }

    private async Task WakeAsync(Func<IReadOnlyList<ConversationId>> find, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                foreach (var conversation in find())
                {
                    Wake(conversation);
                }

                return;
            }
            catch (StoreUnavailableException exception)
            {
                LogUnread(exception, RetryAfter);
                await Task.Delay(RetryAfter, time, cancellationToken);
            }
        }
    }

    private void Wake(ConversationId conversation)
    {
        lock (_gate)
        {
            if (_running.ContainsKey(conversation))
            {
                _grown.Add(conversation);
            }
            else if (!_stopping.IsCancellationRequested)
            {
                // Off the grain's thread, which this may be.
                var stopping = _stopping;
                _running.Add(conversation, Task.Run(() => DeliverAsync(conversation, stopping), CancellationToken.None));
            }
        }
    }

    private List<Task> Running()
    {
        lock (_gate)
        {
            return [.. _running.Values];
        }
    }

    private async Task DeliverAsync(ConversationId conversation, CancellationToken stopping)
    {
        bool isDone;
        do
        {
            isDone = await TryDeliverAsync(conversation, stopping);
            if (!isDone)
            {
                await RestAsync(stopping);
            }
        }
        while (IsNeededAgain(conversation, isDone));
    }

    private bool IsNeededAgain(ConversationId conversation, bool isDone)
    {
        lock (_gate)
        {
            var hasGrown = _grown.Remove(conversation);
            if ((hasGrown || !isDone) && !_stopping.IsCancellationRequested)
            {
                return true;
            }

            _running.Remove(conversation);
            return false;
        }
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task<bool> TryDeliverAsync(ConversationId conversation, CancellationToken stopping)
    {
        try
        {
            await delivery.RunAsync(conversation, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception)
        {
            LogStopped(exception, conversation, RetryAfter);
            return false;
        }
    }

    private async Task RestAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(RetryAfter, time, stopping);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
