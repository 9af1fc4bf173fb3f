using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using BotFramework.Schema;

namespace BlinkAudioBot.Desk.Webhooks.Payloads;

/// <summary>
/// Writes the bodies of deliveries. The log never changes and the record was kept, so a body is the same however often it is written.
/// </summary>
internal sealed class WebhookBodies(IConversationLog log)
{
    /// <summary>The body of a delivery, UTF-8 JSON.</summary>
    /// <exception cref="StoreUnavailableException">The log cannot be read now.</exception>
    public async Task<byte[]> CreateAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var record = JsonElement.Parse(delivery.Record);
        var message = delivery.Type == CaseNews.Message ? await MessageAsync(delivery, record, cancellationToken) : null;
        return JsonSerializer.SerializeToUtf8Bytes(
            new WebhookEvent(
                delivery.Type,
                DateTimeOffset.FromUnixTimeMilliseconds(delivery.At),
                new CaseEvent(delivery.Reference, delivery.Conversation, delivery.Sequence, record) { Message = message }),
            DeskJson.Default.WebhookEvent);
    }

    // The record has the beginning of it; the whole is in what the person sent, or in the agent's command.
    private async Task<CaseMessage> MessageAsync(WebhookDelivery delivery, JsonElement record, CancellationToken cancellationToken)
    {
        var page = await log.ReadAllAsync(
            new ConversationId(delivery.Conversation), delivery.Sequence - 1, limit: 1, cancellationToken);
        var activity = page is { Entries: [var entry] }
            ? JsonSerializer.Deserialize(entry.Activity.Span, BotFrameworkJson.Default.Activity)
            : null;
        var text = activity?.Type == ActivityTypes.Invoke ? activity.Value?.Text("text") : activity?.Text;
        return new CaseMessage(
            record.Text("lastFrom") ?? string.Empty,
            activity?.From?.Name,
            string.IsNullOrWhiteSpace(text) ? record.Text("lastText") ?? string.Empty : text);
    }
}
