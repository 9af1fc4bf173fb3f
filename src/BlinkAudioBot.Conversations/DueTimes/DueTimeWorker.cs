using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Conversations.Commits;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Conversations.DueTimes;

/// <summary>
/// Tells conversations when their due time has come, also when it came while the server was down. The times are the
/// store's; this keeps none, so a restart loses none, and the grain has the last word on whether a time still stands.
/// </summary>
internal sealed partial class DueTimeWorker(
    IConversationStore store, IGrainFactory grains, DueTimeAlarm alarm, TimeProvider time, ILogger<DueTimeWorker> logger)
    : BackgroundService
{
    private const int BatchSize = 256;
    private const int AtOnce = 16;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                alarm.Arm();
                var next = await RunDueAsync(stoppingToken);
                await alarm.SleepAsync(next, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it slept, which the host would log as a fault when another service keeps it from starting.
        }
    }

    /// <summary>Posts what is due.</summary>
    /// <returns>When to look again.</returns>
    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task<DateTimeOffset> RunDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var waiting = await store.ReadDueAsync(BatchSize, cancellationToken);
            var now = time.GetUtcNow();
            var due = waiting.TakeWhile(conversation => conversation.DueAt <= now).ToList();
            if (due.Count == 0)
            {
                return waiting.Count > 0 ? waiting[0].DueAt : DateTimeOffset.MaxValue;
            }

            return await PostAsync(due, cancellationToken) ? now : now + RetryAfter;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogPassFailed(exception, RetryAfter);
            return time.GetUtcNow() + RetryAfter;
        }
    }

    private async Task<bool> PostAsync(List<DueConversation> due, CancellationToken cancellationToken)
    {
        var failed = 0;
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due, limit, async (conversation, _) =>
        {
            if (!await PostAsync(conversation))
            {
                Interlocked.Increment(ref failed);
            }
        });
        return failed == 0;
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "One fault must not hold up the others.")]
    private async Task<bool> PostAsync(DueConversation due)
    {
        try
        {
            return await grains.GetGrain<IDueConversation>(due.Conversation.Value).FallDueAsync(due.DueAt);
        }
        catch (Exception exception)
        {
            LogPostFailed(exception, due.Conversation, RetryAfter);
            return false;
        }
    }
}
