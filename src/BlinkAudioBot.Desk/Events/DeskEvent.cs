using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BlinkAudioBot.Desk.Events;

/// <summary>One event as all streams send it.</summary>
/// <param name="Change">The change of a case that it tells; 0 when it tells none.</param>
/// <param name="Frame">The bytes, with the empty line at their end.</param>
internal sealed record DeskEvent(long Change, ReadOnlyMemory<byte> Frame)
{
    /// <summary>Shows that the stream lives.</summary>
    public static readonly DeskEvent KeepAlive = new(0, ":\n\n"u8.ToArray());

    /// <summary>An event with its JSON, which never has a line break.</summary>
    public static DeskEvent Create<T>(string name, T data, JsonTypeInfo<T> type, long change = 0)
    {
        var frame = new ArrayBufferWriter<byte>();
        if (change > 0)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"id: {change}\n"));
        }

        Write($"event: {name}\ndata: ");
        frame.Write(JsonSerializer.SerializeToUtf8Bytes(data, type));
        Write("\n\n");
        return new DeskEvent(change, frame.WrittenMemory);

        void Write(string text) => Encoding.UTF8.GetBytes(text, frame);
    }
}
