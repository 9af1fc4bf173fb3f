using System.Buffers;
using System.Text.Json;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Adds what was said to a handoff that goes out with the response, as to one that is sent.</summary>
internal sealed class HandoffReplies(HandoffTranscript transcript)
{
    private const string Activities = "activities";

    /// <summary>The replies, UTF-8 JSON, with the transcript in the handoff if there is one among them.</summary>
    /// <param name="replies">The replies as the turn left them.</param>
    /// <param name="conversation">The conversation.</param>
    /// <param name="about">Whom a handoff is about.</param>
    /// <exception cref="StoreUnavailableException">The log cannot be read now.</exception>
    /// <remarks>Not cancelled when the channel goes away: it asks again, and then gets the same.</remarks>
    public async Task<ReadOnlyMemory<byte>> CompleteAsync(
        ReadOnlyMemory<byte> replies, ConversationId conversation, ConversationReference about)
    {
        // Nearly all replies go out as they are.
        if (replies.Span.IndexOf("handoff.initiate"u8) < 0)
        {
            return replies;
        }

        var activities = new List<Activity>();
        foreach (var reply in JsonElement.Parse(replies.Span).GetProperty(Activities).Deserialize(BotFrameworkJson.Default.IReadOnlyListActivity) ?? [])
        {
            activities.Add(HandoffEvents.IsInitiate(reply) && ActivityIds.SequenceOf(reply.Id) is { } sequence
                ? await transcript.AddAsync(reply, conversation, sequence, CancellationToken.None) with { RelatesTo = about }
                : reply);
        }

        return Write(activities);
    }

    private static ReadOnlyMemory<byte> Write(List<Activity> activities)
    {
        var body = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WritePropertyName(Activities);
        JsonSerializer.Serialize(writer, activities, BotFrameworkJson.Default.IReadOnlyListActivity);
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }
}
