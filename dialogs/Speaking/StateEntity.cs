using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>The object that every message and event of the bot carries: where the conversation stands.</summary>
internal static class StateEntity
{
    /// <summary>Its type, and the name of an event that carries a change without a message.</summary>
    public const string TypeName = "blinkaudiobot/state";

    public static Entity Create(CaseFile file, GuidePath path, string phase)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, file, path, phase);
        }

        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in JsonElement.Parse(buffer.WrittenSpan).EnumerateObject())
        {
            properties.Add(property.Name, property.Value);
        }

        return new Entity { Type = TypeName, Properties = properties };
    }

    private static void Write(Utf8JsonWriter writer, CaseFile file, GuidePath path, string phase)
    {
        writer.WriteStartObject();
        writer.WriteString("phase", phase);
        writer.WriteString("step", phase is Phases.Guide or Phases.Answer or Phases.Handoff ? file.Step : null);
        writer.WriteString("asking", phase is Phases.Triage or Phases.Answer ? file.Asking : null);
        WritePosition(writer, phase == Phases.Guide ? path.Sequence(file) : [], file.Step);
        writer.WriteString("outcome", file.Outcome);
        writer.WriteStartObject("slots");
        foreach (var slot in SlotNames.All)
        {
            writer.WriteString(slot, file.Slots[slot]);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, IReadOnlyList<GuideStep> sequence, string? step)
    {
        var number = sequence.TakeWhile(other => other.Id != step).Count() + 1;
        if (number > sequence.Count)
        {
            writer.WriteNull("number");
            writer.WriteNull("of");
            return;
        }

        writer.WriteNumber("number", number);
        writer.WriteNumber("of", sequence.Count);
    }
}
