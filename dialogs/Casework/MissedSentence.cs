namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>A sentence that was not understood.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="At">When it was said (UTC).</param>
internal sealed record MissedSentence(string Text, DateTimeOffset At);
