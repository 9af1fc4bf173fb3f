using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Adds to a handoff what was said until then. The turn that asked for it read no log; the log has not changed since.</summary>
internal sealed class HandoffTranscript(IConversationLog log)
{
    private const string ContentType = "application/json", Name = "Transcript";
    private const int PageSize = 200;

    // Channels refuse what is much larger; their addresses and the frame of the transcript need the rest.
    private const int MostBytes = 22_000;

    /// <summary>
    /// The activity with the transcript: messages in short, without their cards. When not all have room, the newest stay and
    /// <c>omitted</c> says how many are left out.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The log cannot be read now.</exception>
    public async Task<Activity> AddAsync(
        Activity handoff, ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        var said = await ReadAsync(conversation, sequence, cancellationToken);
        var room = MostBytes - JsonSerializer.SerializeToUtf8Bytes(handoff, BotFrameworkJson.Default.Activity).Length;
        var first = said.Count;
        while (first > 0 && said[first - 1].Length + 1 <= room)
        {
            room -= said[--first].Length + 1;
        }

        return handoff with
        {
            Attachments = [new Attachment { ContentType = ContentType, Name = Name, Content = Content(said, first) }],
        };
    }

    private async Task<List<byte[]>> ReadAsync(ConversationId conversation, long sequence, CancellationToken cancellationToken)
    {
        var said = new List<byte[]>();
        long? position = 0;
        while (position is { } place && await log.ReadAsync(conversation, place, PageSize, cancellationToken) is { } page)
        {
            said.AddRange(
                from entry in page.Entries.TakeWhile(entry => entry.Sequence < sequence)
                let activity = JsonSerializer.Deserialize(entry.Activity.Span, BotFrameworkJson.Default.Activity)
                where activity?.Type == ActivityTypes.Message
                select JsonSerializer.SerializeToUtf8Bytes(Shorten(activity), BotFrameworkJson.Default.Activity));
            position = page.More && page.Watermark < sequence ? page.Watermark : null;
        }

        return said;
    }

    private static Activity Shorten(Activity message) => new()
    {
        Type = message.Type,
        Id = message.Id,
        Timestamp = message.Timestamp,
        From = message.From,
        Text = message.Text,
        // What was pressed has no words.
        Value = message.Text is null ? message.Value : null,
    };

    private static JsonElement Content(List<byte[]> said, int first)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in said.Skip(first))
            {
                writer.WriteRawValue(activity, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteNumber("omitted", first);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(json.WrittenSpan);
    }
}
