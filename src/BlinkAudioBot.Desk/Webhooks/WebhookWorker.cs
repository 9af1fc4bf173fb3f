using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using BlinkAudioBot.Desk.Webhooks.Payloads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>Tells all webhooks what happens to cases: at start what a stop or a crash left untold, then what is committed.</summary>
internal sealed partial class WebhookWorker(
    WebhookParticipant participant,
    WebhookLedger ledger,
    WebhookBodies bodies,
    WebhookSender sender,
    IOptions<DeskOptions> options,
    TimeProvider timeProvider,
    ILogger<WebhookWorker> logger)
    : BackgroundService
{
    private const string NotSet = "No such webhook is set any more.";

    private readonly WebhookLane[] _lanes =
        [.. options.Value.Webhooks.Select(hook => new WebhookLane(hook, ledger, bodies, sender, timeProvider, logger))];

    /// <inheritdoc />
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        BuryOrphans();
        participant.Tell(Wake);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_lanes.Select(lane => lane.RunAsync(stoppingToken)));

    private void Wake()
    {
        foreach (var lane in _lanes)
        {
            lane.Wake();
        }
    }

    private void BuryOrphans()
    {
        try
        {
            if (ledger.BuryAllBut(options.Value.Webhooks.Select(hook => hook.Url!), NotSet) is > 0 and var count)
            {
                LogOrphans(count);
            }
        }
        catch (StoreUnavailableException exception)
        {
            LogUnread(exception);
        }
    }
}
