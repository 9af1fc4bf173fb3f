namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>What a person who waits has been told of the queue, so that nothing is told twice.</summary>
/// <param name="Count">How many times they were told something; the next news is known by it.</param>
/// <param name="Position">The place in the queue.</param>
/// <param name="Open">Whether the support team was there.</param>
/// <param name="Late">Whether they were told that it takes long.</param>
/// <param name="Since">Since when they wait for a team that is there (UTC).</param>
/// <param name="TakesEmail">Whether the answer can be sent by e-mail.</param>
/// <param name="OpensAt">When the support team is back, as the command said; null while it is there.</param>
/// <param name="Zone">The place whose time the opening hours are in, as the command named it.</param>
/// <param name="WaitMinutes">How long it takes from that place, about; null when nobody knows.</param>
internal sealed record QueueTold(
    int Count, int Position, bool Open, bool Late, DateTimeOffset Since, bool TakesEmail, string? OpensAt = null, string? Zone = null, int? WaitMinutes = null);
