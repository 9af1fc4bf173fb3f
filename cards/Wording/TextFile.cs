using System.Text.Unicode;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads what editors save. Another encoding than UTF-8 would show people signs that nobody wrote.</summary>
internal static class TextFile
{
    private const string NotUtf8 = "The line is not UTF-8. Save the file with the encoding \"UTF-8\".";

    /// <summary>Reads the lines of a file.</summary>
    /// <returns>Null when it is not UTF-8; that is reported.</returns>
    public static string[]? ReadLines(string path, string file, FaultList faults)
    {
        if (LineNotUtf8(File.ReadAllBytes(path)) is not { } line)
        {
            return File.ReadAllLines(path);
        }

        faults.Add(file, line, YamlLines.KeyAt(File.ReadAllLines(path), line), NotUtf8);
        return null;
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ContentException">It is not UTF-8.</exception>
    public static byte[] ReadBytes(string path, string file)
    {
        var bytes = File.ReadAllBytes(path);
        return LineNotUtf8(bytes) is { } line ? throw new ContentException(file, line, "", NotUtf8) : bytes;
    }

    // No sign of UTF-8 holds the byte of a line's end, so each line can be judged alone.
    private static int? LineNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var line = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            line++;
            if (!Utf8.IsValid(bytes[range]))
            {
                return line;
            }
        }

        return null;
    }
}
