namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>A letter that has not been sent.</summary>
/// <param name="Number">Its number in the outbox.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The place in its log of the command that caused it.</param>
/// <param name="Letter">What is sent.</param>
/// <param name="Since">When it was tried first (UTC); null when it was not.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAt">Not before this time (UTC).</param>
internal sealed record OutgoingLetter(
    long Number,
    string Conversation,
    long Sequence,
    AnswerLetter Letter,
    DateTimeOffset? Since,
    int Attempts,
    DateTimeOffset NextAt);
