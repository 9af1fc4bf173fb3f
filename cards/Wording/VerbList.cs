using System.Collections.Frozen;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>The verbs that instructions may begin with: <c>text/&lt;lang&gt;/verbs.txt</c>, one a line, "#" before remarks.</summary>
internal sealed class VerbList
{
    private readonly string _file;
    private readonly FrozenSet<string>? _verbs;

    private VerbList(string file, FrozenSet<string>? verbs)
    {
        _file = file;
        _verbs = verbs;
    }

    /// <summary>Reads the list of a language; without the file any word may come first, as some languages need it.</summary>
    public static VerbList Read(string cardsFolder, string language, FaultList faults)
    {
        var file = $"text/{language}/verbs.txt";
        var path = Path.Combine(cardsFolder, file);
        return new VerbList(file, File.Exists(path) && TextFile.ReadLines(path, file, faults) is { } lines ? Words(lines) : null);
    }

    public void Check(YamlPlace instruction)
    {
        var first = instruction.Text().Split(' ', ',', '.')[0];
        if (_verbs?.Contains(first) == false)
        {
            instruction.Report($"\"{first}\" is not in {_file}. Begin with what to do; if that is a verb, add it there.");
        }
    }

    private static FrozenSet<string> Words(string[] lines) => lines
        .Select(line => line.Trim()).Where(line => line is not ("" or ['#', ..])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
