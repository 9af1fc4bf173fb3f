namespace BlinkAudioBot.Cards.Wording;

/// <summary>
/// A value in a text file: a text, a list or a group. It knows where it stands, so that every complaint can name file, line and
/// key. What is not as expected is reported, and read as empty.
/// </summary>
internal sealed class YamlPlace(FaultList faults, string file, string key, int line)
{
    public string File => file;

    /// <summary>The keys from the file's top down, joined by dots; the lines of a list count from 1.</summary>
    public string Key => key;

    public int Line => line;

    /// <summary>The last piece of <see cref="Key"/>.</summary>
    public string Name => key[(key.LastIndexOf('.') + 1)..];

    /// <summary>The text; null for a list or a group.</summary>
    public string? Scalar { get; init; }

    /// <summary>The lines of a list; empty when it is none.</summary>
    public IReadOnlyList<YamlPlace> Items { get; init; } = [];

    /// <summary>The entries of a group, in the order of the file; null when it is none.</summary>
    public IReadOnlyList<YamlPlace>? Members { get; init; }

    public void Report(string problem) => faults.Add(file, line, key, problem);

    public void Report(string below, string problem) => faults.Add(file, line, Below(key, below), problem);

    public ContentException Error(string problem) => new(file, line, key, problem);

    public YamlPlace? Find(string name) => Members?.FirstOrDefault(member => member.Name == name);

    /// <summary>The entries of a group.</summary>
    public IReadOnlyList<YamlPlace> Entries()
    {
        if (Members is null)
        {
            Report("Expected a group of \"key: value\" lines here.");
        }

        return Members ?? [];
    }

    /// <summary>The entries by name, without those that are not in <paramref name="known"/>.</summary>
    public Dictionary<string, YamlPlace> Fields(params ReadOnlySpan<string> known)
    {
        var fields = new Dictionary<string, YamlPlace>(StringComparer.Ordinal);
        foreach (var entry in Entries())
        {
            if (known.Contains(entry.Name))
            {
                fields.Add(entry.Name, entry);
            }
            else
            {
                entry.Report($"Unknown field \"{entry.Name}\". Known here: {string.Join(", ", known!)}.");
            }
        }

        return fields;
    }

    public string Text()
    {
        if (!string.IsNullOrWhiteSpace(Scalar))
        {
            return Scalar.Trim();
        }

        Report(Scalar is null
            ? "Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space."
            : "There is no text here. Write one, or take the line out. Put it in quotes if it begins with a brace or \"#\".");
        return string.Empty;
    }

    public IReadOnlyList<string> Lines()
    {
        if (Items.Count == 0)
        {
            Report("Expected at least one line that starts with \"- \" here.");
        }

        return [.. Items.Select(item => item.Text())];
    }

    public static string Below(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";
}
