namespace BlinkAudioBot.Desk.Webhooks.Ledger;

/// <summary>Something that a webhook has not taken.</summary>
/// <param name="Number">What an operator calls it by.</param>
/// <param name="Type">What happened, such as <c>case.created</c>.</param>
/// <param name="Reference">The case.</param>
/// <param name="Url">Who was to be told.</param>
/// <param name="Since">When it was given up, or failed first if it is still tried (UTC).</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Status">The last answer, an HTTP status; 0 when none came.</param>
/// <param name="Reason">More about it.</param>
/// <param name="IsGivenUp">Whether it is not tried any more.</param>
public sealed record UntoldEvent(
    long Number, string Type, string Reference, string Url, DateTimeOffset Since, long Attempts, int Status, string Reason, bool IsGivenUp);
