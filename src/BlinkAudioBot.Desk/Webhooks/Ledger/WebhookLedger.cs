using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Outboxes;
using Dapper;

namespace BlinkAudioBot.Desk.Webhooks.Ledger;

/// <summary>
/// Which deliveries are open, and how far they are. All of it is on the disk, so a restart goes on where it was. Safe for any thread.
/// </summary>
internal sealed class WebhookLedger(OutboxDatabase database, TimeProvider time)
{
    // The first that is open of each case: the next waits for it.
    private const string Due = """
        SELECT number, id, type, reference, conversation, sequence, at, record, attempts
        FROM webhook_deliveries AS delivery
        WHERE dead_at IS NULL AND url = @url AND due_at <= @now AND number = (
            SELECT min(number) FROM webhook_deliveries
            WHERE dead_at IS NULL AND url = @url AND reference = delivery.reference)
        ORDER BY number LIMIT @limit
        """;

    /// <summary>What a webhook is to be told now: at most one event of each case, so that their order is kept.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<WebhookDelivery> FindDue(Uri url, int limit) => database.Use(connection =>
        connection.Query<WebhookDelivery>(Due, new { url = url.AbsoluteUri, now = Now(), limit }).AsList());

    /// <summary>Forgets what was delivered.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Delivered(WebhookDelivery delivery) =>
        database.Write("DELETE FROM webhook_deliveries WHERE number = @Number", new { delivery.Number });

    /// <summary>Keeps that an attempt failed, and when the next one is.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Failed(WebhookDelivery delivery, WebhookResult result, TimeSpan wait) => database.Write(
        """
        UPDATE webhook_deliveries SET
            attempts = attempts + 1, due_at = @due, failed_at = coalesce(failed_at, @now), status = @Status, reason = @Reason
        WHERE number = @Number
        """,
        new { delivery.Number, due = Now() + (long)wait.TotalMilliseconds, now = Now(), result.Status, result.Reason });

    /// <summary>Gives a delivery up, for an operator to see, and lets the case's next go.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Bury(WebhookDelivery delivery, WebhookResult result) => database.Write(
        "UPDATE webhook_deliveries SET attempts = attempts + 1, dead_at = @now, status = @Status, reason = @Reason WHERE number = @Number",
        new { delivery.Number, now = Now(), result.Status, result.Reason });

    /// <summary>Gives up what is for webhooks that are not set any more.</summary>
    /// <returns>How many deliveries that were.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public int BuryAllBut(IEnumerable<Uri> urls, string reason) => database.Write(
        "UPDATE webhook_deliveries SET dead_at = @now, reason = @reason WHERE dead_at IS NULL AND url NOT IN @urls",
        new { now = Now(), reason, urls = urls.Select(url => url.AbsoluteUri).ToList() });

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
