using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework.State;

/// <summary>
/// One value of a saved state: JSON until code of this release reads it as a record, and that record from then on. So a turn reads
/// each value at most once, writes the whole state in one pass, and keeps what it never read as it is, byte for byte.
/// </summary>
[JsonConverter(typeof(SavedValueConverter))]
public sealed class SavedValue
{
    private readonly JsonElement _json;
    private object? _value;
    private JsonTypeInfo? _type;

    internal SavedValue(JsonElement json) => _json = json;

    private SavedValue(object value, JsonTypeInfo type)
    {
        _value = value;
        _type = type;
    }

    /// <summary>A value that is written as a record.</summary>
    public static SavedValue Of<T>(T value, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(type);
        return new SavedValue(value, type);
    }

    /// <summary>The value as a record; the same object each time.</summary>
    /// <exception cref="JsonException">The value does not have the record's shape.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        if (_value is T value)
        {
            return value;
        }

        // Under another type than it was set with, a value is what would be saved and read again.
        var json = _value is null ? _json : JsonSerializer.SerializeToElement(_value, _type!);
        var read = json.Deserialize(type)
            ?? throw new JsonException($"The saved value is null, a '{typeof(T).Name}' is expected.");
        _type = type;
        _value = read;
        return read;
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (_value is null)
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(_json), skipInputValidation: true);
        }
        else
        {
            JsonSerializer.Serialize(writer, _value, _type!);
        }
    }
}
