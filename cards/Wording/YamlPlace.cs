using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>A node of a YAML file that knows where it stands, so that every complaint can name file, line and key.</summary>
internal sealed record YamlPlace(string File, string Key, YamlNode Node)
{
    public int Line => (int)Node.Start.Line;

    /// <summary>The last piece of <see cref="Key"/>.</summary>
    public string Name => Key[(Key.LastIndexOf('.') + 1)..];

    public static YamlPlace Open(string path, string file)
    {
        using var reader = new StreamReader(path);
        try
        {
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents is [var document]
                ? new YamlPlace(file, "", document.RootNode)
                : throw new ContentException(file, 0, "", "The file must hold one document with at least one key.");
        }
        catch (YamlException exception)
        {
            throw new ContentException(file, (int)exception.Start.Line, "", exception.Message, exception);
        }
    }

    public ContentException Error(string problem) => new(File, Line, Key, problem);

    /// <summary>The entries of a group, in the order of the file.</summary>
    public IEnumerable<YamlPlace> Entries()
    {
        var mapping = Node as YamlMappingNode ?? throw Error("Expected a group of \"key: value\" lines here.");
        return mapping.Children.Select(entry => entry.Key is YamlScalarNode { Value: { } name }
            ? Below(name, entry.Value)
            : throw Error("A key must be a plain word."));
    }

    /// <summary>The entries by name, refusing any name that is not in <paramref name="known"/>.</summary>
    public Dictionary<string, YamlPlace> Fields(params ReadOnlySpan<string> known)
    {
        var fields = new Dictionary<string, YamlPlace>(StringComparer.Ordinal);
        foreach (var entry in Entries())
        {
            var name = entry.Name;
            if (!known.Contains(name))
            {
                throw entry.Error($"Unknown field \"{name}\". Known here: {string.Join(", ", known!)}.");
            }

            fields.Add(name, entry);
        }

        return fields;
    }

    public string Text() =>
        Node is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw Error("Expected a text here. Put it in quotes if it starts with a brace or holds a colon and a space.");

    public IReadOnlyList<string> Lines() =>
        Node is YamlSequenceNode { Children.Count: > 0 } sequence
            ? [.. sequence.Select((node, index) => Below($"{index + 1}", node).Text())]
            : throw Error("Expected at least one line that starts with \"- \" here.");

    private YamlPlace Below(string name, YamlNode node) => new(File, Key.Length == 0 ? name : $"{Key}.{name}", node);
}
