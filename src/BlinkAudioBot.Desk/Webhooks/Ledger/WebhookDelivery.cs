namespace BlinkAudioBot.Desk.Webhooks.Ledger;

/// <summary>Something that a webhook is to be told.</summary>
/// <param name="Number">Its place among all deliveries.</param>
/// <param name="Id">The event's id: the same however often it is sent, and to whomever.</param>
/// <param name="Type">One of <see cref="CaseNews"/>.</param>
/// <param name="Reference">The case.</param>
/// <param name="Conversation">Its conversation.</param>
/// <param name="Sequence">The place in the log of what brought it about.</param>
/// <param name="At">When it happened, in milliseconds of Unix time.</param>
/// <param name="Record">The case's record as it was then, JSON.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record WebhookDelivery(
    long Number, string Id, string Type, string Reference, string Conversation, long Sequence, long At, string Record, long Attempts);
