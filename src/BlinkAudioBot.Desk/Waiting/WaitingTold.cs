namespace BlinkAudioBot.Desk.Waiting;

/// <summary>What a person who waits has been told, as the case's record has it.</summary>
/// <param name="Count">How many times they were told something.</param>
/// <param name="Position">The place in the queue.</param>
/// <param name="Open">Whether the support team was there.</param>
/// <param name="Late">Whether they were told that it takes long.</param>
/// <param name="Since">Since when they wait for a team that is there (UTC).</param>
internal sealed record WaitingTold(int Count, int Position, bool Open, bool Late, DateTimeOffset Since);
