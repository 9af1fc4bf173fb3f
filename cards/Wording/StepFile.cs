using System.Collections.Frozen;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>Reads one file of <c>text/&lt;lang&gt;/steps/</c>.</summary>
internal static class StepFile
{
    /// <summary>Reads the file.</summary>
    /// <param name="file">The file's root.</param>
    /// <param name="picture">Finds the picture that a place names; what is wrong with it is reported, and it is null then.</param>
    public static StepCopy Read(YamlPlace file, Func<YamlPlace, StepPicture?> picture)
    {
        var fields = file.Fields("title", "why", "warning", "parts");
        return new StepCopy
        {
            Id = Path.GetFileNameWithoutExtension(file.File),
            Title = Required(file, fields, "title")?.Text() ?? string.Empty,
            Why = Required(file, fields, "why")?.Text() ?? string.Empty,
            Warning = fields.GetValueOrDefault("warning")?.Lines() ?? [],
            Parts = (Required(file, fields, "parts")?.Entries() ?? []).Select(place => Part(place, picture))
                .ToFrozenDictionary(part => part.Name, StringComparer.Ordinal),
        };
    }

    private static StepPart Part(YamlPlace place, Func<YamlPlace, StepPicture?> picture)
    {
        var fields = place.Fields("title", "why", "caution", "picture", "instructions", "detailsPicture", "details");
        return new StepPart
        {
            Name = place.Name,
            Title = fields.GetValueOrDefault("title")?.Text(),
            Why = fields.GetValueOrDefault("why")?.Text(),
            Caution = fields.GetValueOrDefault("caution")?.Lines() ?? [],
            Instructions = Required(place, fields, "instructions")?.Lines() ?? [],
            Details = Required(place, fields, "details")?.Lines() ?? [],
            Picture = Picture("picture"),
            DetailsPicture = Picture("detailsPicture"),
        };

        StepPicture? Picture(string field) => fields.TryGetValue(field, out var name) ? picture(name) : null;
    }

    private static YamlPlace? Required(YamlPlace owner, Dictionary<string, YamlPlace> fields, string name)
    {
        if (fields.TryGetValue(name, out var field))
        {
            return field;
        }

        if (owner.Members is not null)
        {
            owner.Report(name, $"The field \"{name}\" is missing. Add it.");
        }

        return null;
    }
}
