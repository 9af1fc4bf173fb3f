using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BotFramework.State;

/// <summary>
/// The state of one conversation during one turn: named, typed records. Values are read once and written when the turn ends, in
/// the order of their names, so that the same turn gives the same bytes. What no code of this release reads is kept as it is.
/// </summary>
public sealed class ConversationState
{
    private const string FailuresName = "$failures";
    private readonly SortedDictionary<string, Slot> _slots = new(StringComparer.Ordinal);

    /// <summary>How many turns of this conversation have failed.</summary>
    public int Failures
    {
        get => _slots.TryGetValue(FailuresName, out var slot) ? slot.Raw.GetInt32() : 0;
        internal set => _slots[FailuresName] = new Slot(JsonElement.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture)), null, null);
    }

    /// <summary>Reads a saved state.</summary>
    /// <param name="utf8Json">A JSON object, or nothing for a new conversation.</param>
    /// <exception cref="JsonException">It is neither.</exception>
    public static ConversationState Parse(ReadOnlyMemory<byte> utf8Json)
    {
        var state = new ConversationState();
        if (utf8Json.IsEmpty)
        {
            return state;
        }

        foreach (var property in JsonElement.Parse(utf8Json.Span).EnumerateObject())
        {
            state._slots[property.Name] = new Slot(property.Value, null, null);
        }

        return state;
    }

    /// <summary>The record of that name, or null when there is none.</summary>
    /// <exception cref="JsonException">The saved record does not have this type's shape.</exception>
    public T? Get<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!_slots.TryGetValue(name, out var slot))
        {
            return null;
        }

        if (slot.Value is T value)
        {
            return value;
        }

        var read = slot.Raw.Deserialize(type);
        _slots[name] = slot with { Value = read, Type = type };
        return read;
    }

    /// <summary>Keeps a record under a name; null removes it.</summary>
    public void Set<T>(string name, T? value, JsonTypeInfo<T> type)
        where T : class
    {
        if (value is null)
        {
            _slots.Remove(name);
            return;
        }

        _slots[name] = new Slot(default, value, type);
    }

    /// <summary>Forgets everything but the count of failures.</summary>
    public void Clear()
    {
        var failures = Failures;
        _slots.Clear();
        if (failures > 0)
        {
            Failures = failures;
        }
    }

    internal ReadOnlyMemory<byte> Serialize()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var (name, slot) in _slots)
        {
            writer.WritePropertyName(name);
            if (slot is { Value: { } value, Type: { } type })
            {
                JsonSerializer.Serialize(writer, value, type);
            }
            else
            {
                slot.Raw.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private readonly record struct Slot(JsonElement Raw, object? Value, JsonTypeInfo? Type);
}
