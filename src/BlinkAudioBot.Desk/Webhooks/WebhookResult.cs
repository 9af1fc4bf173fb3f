namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>What became of an attempt.</summary>
/// <param name="Status">The HTTP status of the answer; 0 when none came.</param>
/// <param name="Reason">More, for an operator.</param>
/// <param name="RetryAfter">When the receiver wants to be asked again, if it says so.</param>
internal sealed record WebhookResult(int Status, string Reason, TimeSpan? RetryAfter = null)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
