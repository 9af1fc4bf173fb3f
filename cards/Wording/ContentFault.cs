namespace BlinkAudioBot.Cards.Wording;

/// <summary>One mistake in a text or template file.</summary>
/// <param name="File">The file, relative to the cards folder.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Key">The key or path inside the file; empty when the file as a whole is meant.</param>
/// <param name="Problem">What is wrong and what to do.</param>
public sealed record ContentFault(string File, int Line, string Key, string Problem)
{
    /// <summary>The mistake in one line: file, line, key, problem.</summary>
    public override string ToString() =>
        File + (Line > 0 ? $", line {Line}" : "") + (Key.Length > 0 ? $", \"{Key}\"" : "") + ": " + Problem;
}
