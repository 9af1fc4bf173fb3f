using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Desk.Email.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

/// <summary>Keeps the postman going: at start, when a letter is committed, and when one is to be tried again.</summary>
internal sealed partial class LetterWorker(
    Postman postman, LetterBell bell, IOptions<EmailOptions> options, TimeProvider time, ILogger<LetterWorker> logger)
    : BackgroundService
{
    // An operator's wish to send one again is found by looking.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsConfigured)
        {
            return;
        }

        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = await DeliverAsync(stoppingToken);
                var latest = time.GetUtcNow() + LongestSleep;
                await bell.WaitAsync(next < latest ? next : latest, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped while it slept, which the host would log as a fault when another service keeps it from starting.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The boundary of the worker.")]
    private async Task<DateTimeOffset> DeliverAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await postman.DeliverAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogStopped(exception, RetryAfter);
            return time.GetUtcNow() + RetryAfter;
        }
    }
}
