using System.Buffers;
using System.Text.Encodings.Web;
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

    // State stands in no page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, SavedValue> _values = new(StringComparer.Ordinal);

    /// <summary>How many turns of this conversation have failed.</summary>
    public int Failures { get; internal set; }

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

        var saved = JsonElement.Parse(utf8Json.Span);
        if (saved.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"The saved state is of kind '{saved.ValueKind}'; an object is expected.");
        }

        foreach (var property in saved.EnumerateObject())
        {
            if (property.NameEquals(FailuresName))
            {
                state.Failures = ReadFailures(property.Value);
            }
            else
            {
                state._values[property.Name] = new SavedValue(property.Value);
            }
        }

        return state;
    }

    /// <summary>The record of that name, or null when there is none.</summary>
    /// <exception cref="JsonException">The saved record does not have this type's shape.</exception>
    public T? Get<T>(string name, JsonTypeInfo<T> type)
        where T : class => _values.TryGetValue(name, out var value) ? value.Read(type) : null;

    /// <summary>Keeps a record under a name; null removes it.</summary>
    /// <exception cref="ArgumentException">The name is empty, or begins with the <c>$</c> of the state's own values.</exception>
    public void Set<T>(string name, T? value, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name[0] == '$')
        {
            throw new ArgumentException($"The name '{name}' begins with '$', which is for the state's own values.", nameof(name));
        }

        if (value is null)
        {
            _values.Remove(name);
        }
        else
        {
            _values[name] = SavedValue.Of(value, type);
        }
    }

    /// <summary>Forgets everything but the count of failures.</summary>
    public void Clear() => _values.Clear();

    internal ReadOnlyMemory<byte> Serialize()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Writing);
        writer.WriteStartObject();
        if (Failures > 0)
        {
            writer.WriteNumber(FailuresName, Failures);
        }

        foreach (var (name, value) in _values)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static int ReadFailures(JsonElement saved) =>
        saved.ValueKind == JsonValueKind.Number && saved.TryGetInt32(out var failures)
            ? failures
            : throw new JsonException($"The saved '{FailuresName}' is '{saved}'; a whole number is expected.");
}
