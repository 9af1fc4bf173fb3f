namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What a person said about the help.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Step">The step that had helped; null when it worked again before the guide began.</param>
/// <param name="Score">One of the answers' ids without their prefix; null when there is only a sentence.</param>
/// <param name="Sentence">What they wrote with it, on one line and not longer than <see cref="MaxSentenceLength"/>.</param>
internal sealed record Rating(DateTimeOffset At, string? Step, string? Score, string? Sentence)
{
    /// <summary>How many characters of a sentence are kept.</summary>
    public const int MaxSentenceLength = 500;

    /// <summary>A sentence as it is kept: one line, no control characters; null when nothing is left.</summary>
    public static string? Clean(string? sentence)
    {
        var words = string.Concat((sentence ?? string.Empty).Select(letter => char.IsControl(letter) ? ' ' : letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        if (line.Length > MaxSentenceLength)
        {
            // Half of a surrogate pair is no text.
            var length = char.IsHighSurrogate(line[MaxSentenceLength - 1]) ? MaxSentenceLength - 1 : MaxSentenceLength;
            line = line[..length];
        }

        return line.Length > 0 ? line : null;
    }
}
