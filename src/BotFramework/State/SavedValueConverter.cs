using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.State;

/// <summary>Reads a saved value as JSON, and writes what it has become.</summary>
internal sealed class SavedValueConverter : JsonConverter<SavedValue>
{
    public override SavedValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, SavedValue value, JsonSerializerOptions options) =>
        value.WriteTo(writer);
}
