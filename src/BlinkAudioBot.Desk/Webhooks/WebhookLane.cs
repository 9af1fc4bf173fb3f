using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using BlinkAudioBot.Desk.Webhooks.Payloads;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>
/// Tells one webhook its events. Those of a case come in order: the next waits until the one before it is taken or given up. A
/// receiver that is slow or down holds up no other.
/// </summary>
internal sealed partial class WebhookLane(
    WebhookOptions hook, WebhookLedger ledger, WebhookBodies bodies, WebhookSender sender, TimeProvider timeProvider, ILogger logger)
{
    private const int AtOnce = 8;

    // An operator's wish to send again comes from another process, which can only write it down.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Doorbell _bell = new(timeProvider);

    // The loop's alone: those under way, by number.
    private readonly Dictionary<long, Task> _running = [];

    /// <summary>Says that there may be something to tell. Any thread.</summary>
    public void Wake() => _bell.Ring();

    /// <summary>Tells what is due until the server stops; calls that are under way then are finished.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                stopping.ThrowIfCancellationRequested();
                Begin();
                await _bell.WaitAsync(timeProvider.GetUtcNow() + Pause, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    private void Begin()
    {
        foreach (var (number, _) in _running.Where(run => run.Value.IsCompleted).ToList())
        {
            _running.Remove(number);
        }

        try
        {
            foreach (var delivery in ledger.FindDue(hook.Url!, AtOnce).Where(delivery => !_running.ContainsKey(delivery.Number)))
            {
                _running.Add(delivery.Number, DeliverAsync(delivery));
            }
        }
        catch (StoreUnavailableException exception)
        {
            LogUnread(exception, Pause);
        }
    }

    private async Task DeliverAsync(WebhookDelivery delivery)
    {
        try
        {
            Settle(delivery, await TryAsync(delivery));
            Wake();
        }
        catch (StoreUnavailableException exception)
        {
            // It is tried again after the pause, not at once.
            LogUnread(exception, Pause);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One event must not hold up the rest for ever.")]
    private async Task<WebhookResult> TryAsync(WebhookDelivery delivery)
    {
        try
        {
            return await sender.SendAsync(hook, delivery.Id, await bodies.CreateAsync(delivery, CancellationToken.None));
        }
        catch (Exception exception) when (exception is not StoreUnavailableException)
        {
            LogUnfit(exception, delivery.Type, delivery.Reference);
            return new WebhookResult(400, exception.GetType().FullName ?? string.Empty);
        }
    }

    private void Settle(WebhookDelivery delivery, WebhookResult result)
    {
        var failures = (int)delivery.Attempts + 1;
        if (result.IsSuccess)
        {
            ledger.Delivered(delivery);
        }
        else if (WebhookSchedule.IsWorthRepeating(result.Status)
            && WebhookSchedule.Wait(failures, result.RetryAfter, Chance()) is { } wait)
        {
            ledger.Failed(delivery, result, wait);
            LogRetry(delivery.Type, delivery.Reference, hook.Url, failures, result.Status, result.Reason, wait);
        }
        else
        {
            ledger.Bury(delivery, result);
            LogBuried(delivery.Type, delivery.Reference, hook.Url, result.Status, result.Reason);
        }
    }

    private static double Chance() => RandomNumberGenerator.GetInt32(1_001) / 1_000.0;
}
