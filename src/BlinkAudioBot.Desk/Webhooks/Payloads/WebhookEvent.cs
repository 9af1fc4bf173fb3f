namespace BlinkAudioBot.Desk.Webhooks.Payloads;

/// <summary>The body of a delivery.</summary>
/// <param name="Type">One of <see cref="CaseNews"/>.</param>
/// <param name="Timestamp">When it happened (UTC).</param>
/// <param name="Data">What happened.</param>
internal sealed record WebhookEvent(string Type, DateTimeOffset Timestamp, CaseEvent Data);
