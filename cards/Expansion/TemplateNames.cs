using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Expansion;

/// <summary>
/// Compares the names in a template with the record that fills it. A name that is in no data is no mistake of the templating
/// language: people would see it as it stands.
/// </summary>
internal sealed partial class TemplateNames
{
    private readonly string _file;
    private readonly JsonTypeInfo _root;
    private readonly FaultList _faults = new();

    private TemplateNames(string file, JsonTypeInfo root)
    {
        _file = file;
        _root = root;
    }

    /// <summary>Checks a template that could be compiled.</summary>
    /// <param name="file">What messages call it.</param>
    /// <param name="utf8">The template.</param>
    /// <param name="root">What fills it.</param>
    /// <exception cref="ContentException">A name is not in the record.</exception>
    public static void Check(string file, ReadOnlySpan<byte> utf8, JsonTypeInfo root)
    {
        var names = new TemplateNames(file, root);
        names.Visit(JsonElement.Parse(utf8), root, "$");
        names._faults.ThrowIfAny();
    }

    private void Visit(JsonElement value, JsonTypeInfo data, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            VisitObject(value, data, path);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, element) in value.EnumerateArray().Index())
            {
                Visit(element, data, $"{path}[{index}]");
            }
        }
        else if (value.ValueKind == JsonValueKind.String)
        {
            foreach (var name in NamesIn(value.GetString() ?? ""))
            {
                Find(name, data, path);
            }
        }
    }

    private void VisitObject(JsonElement value, JsonTypeInfo data, string path)
    {
        var item = value.TryGetProperty("$data"u8, out var list)
            ? ItemOf(Find(NamesIn(list.GetString() ?? "").Single(), data, $"{path}.$data"))
            : data;
        foreach (var property in value.EnumerateObject().Where(property => item is not null && property.Name != "$data"))
        {
            Visit(property.Value, item!, $"{path}.{property.Name}");
        }
    }

    private JsonTypeInfo? Find(string name, JsonTypeInfo data, string path)
    {
        var names = name.Split('.');
        var found = names[0] == "$root" ? _root : data;
        foreach (var piece in names.Where(piece => piece is not ("$root" or "$data")))
        {
            if (found.Properties.FirstOrDefault(property => property.Name == piece) is not { } property)
            {
                var known = found.Properties.Count == 0 ? "nothing" : string.Join(", ", found.Properties.Select(other => other.Name));
                _faults.Add(_file, 0, path, $"There is no \"{piece}\" to show. Correct the name; known here: {known}.");
                return null;
            }

            found = found.Options.GetTypeInfo(property.PropertyType);
        }

        return found;
    }

    private static JsonTypeInfo? ItemOf(JsonTypeInfo? data) =>
        data?.ElementType is { } element ? data.Options.GetTypeInfo(element) : data;

    private static IEnumerable<string> NamesIn(string text) =>
        from expression in Expression().Matches(text)
        from token in Token().Matches(expression.Groups["inside"].Value)
        let name = token.Groups["name"].Value
        where name is not ("" or "exists" or "count" or "true" or "false" or "null" or "$index")
        select name;

    [GeneratedRegex(@"\$\{(?<inside>('[^']*'|[^}'])*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    [GeneratedRegex(@"'[^']*'|(?<name>[$A-Za-z_][\w.]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
