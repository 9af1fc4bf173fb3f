using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

/// <summary>Keeps the postman going: at start, when a letter is committed, and when one is to be tried again.</summary>
internal sealed partial class LetterWorker(
    Postman postman, LetterBell bell, IOptions<EmailOptions> options, TimeProvider time, ILogger<LetterWorker> logger)
    : BellWorker(bell, time)
{
    // An operator's wish to send one again is found by looking.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.IsConfigured ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    /// <inheritdoc />
    protected override async Task<DateTimeOffset> WorkAsync(CancellationToken cancellationToken)
    {
        var next = await postman.DeliverAsync(cancellationToken);
        var latest = Time.GetUtcNow() + LongestSleep;
        return next < latest ? next : latest;
    }

    /// <inheritdoc />
    protected override void LogFailed(Exception exception, TimeSpan retryAfter) => LogStopped(exception, retryAfter);
}
