namespace BlinkAudioBot.Desk.Waiting;

/// <summary>A case that waits for any agent.</summary>
/// <param name="Reference">What the person was told.</param>
/// <param name="Conversation">The id of its conversation.</param>
/// <param name="WaitingSince">Its place in the queue (UTC).</param>
/// <param name="Position">The same as a number, from 1.</param>
/// <param name="Told">What the person has been told; null for nothing yet.</param>
/// <param name="ByEmail">Whether the person does not wait in the conversation, but for an e-mail.</param>
internal sealed record WaitingCase(
    string Reference, string Conversation, DateTimeOffset WaitingSince, int Position, WaitingTold? Told, bool ByEmail);
