using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace BlinkAudioBot.Load.Desk.Page;

/// <summary>Reads a stream of events as the page does: what arrives together is heard together.</summary>
internal sealed class EventReader(Stream stream)
{
    private readonly PipeReader _pipe = PipeReader.Create(stream);

    /// <summary>Waits for the next piece.</summary>
    /// <returns>Its events; none when it only shows that the stream lives.</returns>
    /// <exception cref="EndOfStreamException">The server has ended the stream.</exception>
    public async Task<IReadOnlyList<ServerEvent>> NextAsync(CancellationToken cancellationToken)
    {
        var read = await _pipe.ReadAsync(cancellationToken);
        if (read.IsCompleted)
        {
            throw new EndOfStreamException("The server has ended an agent's stream of events.");
        }

        var events = new List<ServerEvent>();
        _pipe.AdvanceTo(Read(read.Buffer, events), read.Buffer.End);
        return events;
    }

    private static SequencePosition Read(ReadOnlySequence<byte> buffer, List<ServerEvent> events)
    {
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> block, "\n\n"u8))
        {
            if (Parse(Encoding.UTF8.GetString(block)) is { } heard)
            {
                events.Add(heard);
            }
        }

        return reader.Position;
    }

    private static ServerEvent? Parse(string block)
    {
        string? name = null, data = null;
        foreach (var line in block.Split('\n'))
        {
            name = After(line, "event: ") ?? name;
            data = After(line, "data: ") ?? data;
        }

        return name is null || data is null ? null : new ServerEvent(name, JsonElement.Parse(data));
    }

    private static string? After(string line, string field) =>
        line.StartsWith(field, StringComparison.Ordinal) ? line[field.Length..] : null;
}
