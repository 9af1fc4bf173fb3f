using System.Text.Json;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>Reads a case's record, which may be of an earlier release and lack anything.</summary>
internal static class RecordFields
{
    /// <summary>A field by its path; null when there is none.</summary>
    public static JsonElement? Find(this JsonElement record, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (record.ValueKind != JsonValueKind.Object || !record.TryGetProperty(name, out record))
            {
                return null;
            }
        }

        return record;
    }

    /// <summary>A text; null when there is none.</summary>
    public static string? Text(this JsonElement record, params ReadOnlySpan<string> path) =>
        record.Find(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A whole number; 0 when there is none.</summary>
    public static int Number(this JsonElement record, string name) =>
        record.Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var found) ? found : 0;
}
