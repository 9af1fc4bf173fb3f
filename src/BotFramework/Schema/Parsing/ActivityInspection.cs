using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace BotFramework.Schema.Parsing;

/// <summary>
/// Finds the first place where JSON departs from the schema of an activity. It walks the JSON along the types' own metadata, so it
/// cannot disagree with them; it runs only for what the serializer refused or cannot judge. A path is put together on the way back
/// from an error, so that long names over many values cost nothing.
/// </summary>
internal static class ActivityInspection
{
    private const int LongestExcerpt = 40;

    public static ActivityParseError? FindError(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            return new("$", "not UTF-8", "UTF-8 text");
        }

        try
        {
            var root = JsonElement.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = ActivityParser.MaxDepth });
            return root.ValueKind == JsonValueKind.Object
                ? Below("$", Check(root, typeof(Activity))) ?? CheckType(root)
                : new("$", Describe(root), "an object");
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            return IsTooDeep(utf8Json)
                ? new("$", $"too deep at {place}", $"at most {ActivityParser.MaxDepth} arrays and objects in each other")
                : new("$", $"not JSON from {place} on", "one JSON object");
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ActivityParser.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.StartArray or JsonTokenType.StartObject, CurrentDepth: ActivityParser.MaxDepth })
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ActivityParseError? CheckType(JsonElement root) =>
        !root.TryGetProperty("type", out var type) ? new("$.type", "missing", "the activity's type, such as \"message\"")
        : type.ValueKind == JsonValueKind.Null || type.GetString() is "" ? new("$.type", "empty", "the activity's type, such as \"message\"")
        : null;

    private static ActivityParseError? Check(JsonElement element, Type? type)
    {
        var kind = element.ValueKind;
        if (kind != JsonValueKind.Null && type is not null && Expectation(element, type) is { } expected)
        {
            return new(string.Empty, Describe(element), expected);
        }

        return kind == JsonValueKind.Object ? CheckObject(element, type)
            : kind == JsonValueKind.Array ? CheckArray(element, type)
            : kind == JsonValueKind.String && Text(element) is null
                ? new(string.Empty, "text with half a character", "whole Unicode characters")
            : null;
    }

    private static ActivityParseError? CheckObject(JsonElement element, Type? type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (Name(property) is not { } name)
            {
                return new(string.Empty, "an object with half a character in a name", "whole Unicode characters");
            }

            var error = names.Add(name)
                ? Check(property.Value, TypeOf(type, name))
                : new(string.Empty, "there twice", "each name once");
            if (error is not null)
            {
                return Below($".{Excerpt(name)}", error);
            }
        }

        return null;
    }

    private static ActivityParseError? CheckArray(JsonElement element, Type? type)
    {
        var itemType = type is null ? null : BotFrameworkJson.Default.GetTypeInfo(type)?.ElementType;
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            var error = itemType is not null && item.ValueKind == JsonValueKind.Null
                ? new(string.Empty, "null", Noun(itemType))
                : Check(item, itemType);
            if (error is not null)
            {
                return Below($"[{index}]", error);
            }

            index++;
        }

        return null;
    }

    private static ActivityParseError? Below(string place, ActivityParseError? error) =>
        error is null ? null : error with { Path = place + error.Path };

    private static Type? TypeOf(Type? owner, string name)
    {
        var properties = owner is null ? [] : BotFrameworkJson.Default.GetTypeInfo(owner)?.Properties ?? [];
        var type = properties.FirstOrDefault(property => property.Name == name && !property.IsExtensionData)?.PropertyType;
        var bare = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(JsonElement) ? null : bare;
    }

    private static string? Expectation(JsonElement element, Type type)
    {
        var kind = element.ValueKind;
        var fits = type == typeof(string) ? kind == JsonValueKind.String
            : type == typeof(bool) ? kind is JsonValueKind.True or JsonValueKind.False
            : type == typeof(DateTimeOffset) ? kind == JsonValueKind.String && element.TryGetDateTimeOffset(out _)
            : kind == (KindOf(type) == JsonTypeInfoKind.Enumerable ? JsonValueKind.Array : JsonValueKind.Object);
        return fits ? null : Noun(type);
    }

    private static JsonTypeInfoKind? KindOf(Type type) => BotFrameworkJson.Default.GetTypeInfo(type)?.Kind;

    private static string Noun(Type type) =>
        type == typeof(string) ? "text"
        : type == typeof(bool) ? "true or false"
        : type == typeof(DateTimeOffset) ? "a date and time such as \"2026-01-31T09:30:00Z\""
        : KindOf(type) == JsonTypeInfoKind.Enumerable ? "a list"
        : "an object";

    private static string Describe(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? "an object"
        : element.ValueKind == JsonValueKind.Array ? "a list"
        : Excerpt(element.GetRawText());

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : $"{text[..LongestExcerpt]}…";

    private static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
