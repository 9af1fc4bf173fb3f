using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Dialogs;

/// <summary>Reads and writes a stack as the list of its dialogs.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var dialogs = JsonSerializer.Deserialize(ref reader, DialogsJson.Default.SavedDialogArray) ?? [];
        return Array.IndexOf(dialogs, null) < 0
            ? new DialogState(dialogs)
            : throw new JsonException("The saved stack holds a null; a dialog is expected.");
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var dialog in value.Dialogs)
        {
            JsonSerializer.Serialize(writer, dialog, DialogsJson.Default.SavedDialog);
        }

        writer.WriteEndArray();
    }
}
