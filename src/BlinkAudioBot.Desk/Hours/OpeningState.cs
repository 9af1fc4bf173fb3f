namespace BlinkAudioBot.Desk.Hours;

/// <summary>Whether the support team is there.</summary>
/// <param name="IsOpen">Whether it is there now.</param>
/// <param name="Until">When that changes next, in the time zone of the hours; null when it is not known to change.</param>
internal sealed record OpeningState(bool IsOpen, DateTimeOffset? Until);
