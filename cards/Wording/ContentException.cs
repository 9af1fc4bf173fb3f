namespace BlinkAudioBot.Cards.Wording;

/// <summary>Something is wrong in a text or template file. The message names the file, the line and the key.</summary>
public sealed class ContentException : Exception
{
    /// <summary>Describes what is wrong and where.</summary>
    /// <param name="file">The file, relative to the cards folder.</param>
    /// <param name="line">The line, from 1; 0 when the file as a whole is meant.</param>
    /// <param name="key">The key or path inside the file; empty when the file as a whole is meant.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    /// <param name="inner">What found it, if it was a parser.</param>
    public ContentException(string file, int line, string key, string problem, Exception? inner = null)
        : base(Place(file, line, key) + ": " + problem, inner)
    {
        File = file;
        Line = line;
        Key = key;
    }

    /// <summary>The file, relative to the cards folder.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when the file as a whole is meant.</summary>
    public int Line { get; }

    /// <summary>The key or path inside the file; empty when the file as a whole is meant.</summary>
    public string Key { get; }

    private static string Place(string file, int line, string key) =>
        file + (line > 0 ? $", line {line}" : "") + (key.Length > 0 ? $", \"{key}\"" : "");
}
