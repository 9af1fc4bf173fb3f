namespace BlinkAudioBot.Cards.Wording;

/// <summary>Something is wrong in text or template files. The message names file, line and key of each mistake, one a line.</summary>
public sealed class ContentException : Exception
{
    /// <summary>One mistake.</summary>
    /// <param name="file">The file, relative to the cards folder.</param>
    /// <param name="line">The line, from 1; 0 when the file as a whole is meant.</param>
    /// <param name="key">The key or path inside the file; empty when the file as a whole is meant.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="inner">What found it, if it was a parser.</param>
    public ContentException(string file, int line, string key, string problem, Exception? inner = null)
        : this([new ContentFault(file, line, key, problem)], inner)
    {
    }

    /// <summary>All that was found.</summary>
    /// <param name="faults">The mistakes, at least one, in the order in which they are told.</param>
    /// <param name="inner">What found them, if it was a parser.</param>
    public ContentException(IReadOnlyList<ContentFault> faults, Exception? inner = null)
        : base(string.Join('\n', faults), inner) => Faults = faults;

    /// <summary>The mistakes, by file and line.</summary>
    public IReadOnlyList<ContentFault> Faults { get; }
}
