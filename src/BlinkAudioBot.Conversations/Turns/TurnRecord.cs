using System.Text.Json;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.DueTimes;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>Turns what a turn was given and what it yielded into what is committed.</summary>
internal static class TurnRecord
{
    /// <summary>The commit of a turn.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="key">The inbound activity's key, if it has one.</param>
    /// <param name="request">What the turn was given.</param>
    /// <param name="result">What it yielded.</param>
    /// <param name="dueAt">The due time before the turn.</param>
    public static TurnCommit Create(
        ConversationId conversation,
        string? key,
        TurnRequest request,
        TurnResult result,
        DateTimeOffset? dueAt)
    {
        var activity = request.Activity;
        var entries = new LogEntry[1 + result.Activities.Count];
        entries[0] = new LogEntry(
            request.Sequence, Serialize(activity), AudienceOf(activity), activity.From?.Role is RoleTypes.Bot or RoleTypes.Agent);
        for (var index = 0; index < result.Activities.Count; index++)
        {
            var sent = result.Activities[index];
            entries[index + 1] = new LogEntry(request.Sequence + 1 + index, Serialize(sent), AudienceOf(sent), FromBot: true);
        }

        return new TurnCommit
        {
            Conversation = conversation,
            Entries = entries,
            Key = key,
            Now = request.Now,
            Seed = request.Seed,
            Response = Response(activity, entries, result),
            State = result.State,
            DueAt = DueAfter(activity, result.Effects, dueAt),
            Effects = [.. result.Effects.Where(effect => effect is not DueTimeEffect)],
        };
    }

    private static byte[] Serialize(Activity activity) =>
        JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity);

    private static LogAudience AudienceOf(Activity activity) =>
        activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.Trace || DueEvent.Is(activity) || CommandActivity.Is(activity)
            ? LogAudience.Internal
            : LogAudience.Conversation;

    private static DateTimeOffset? DueAfter(Activity activity, IReadOnlyList<TurnEffect> effects, DateTimeOffset? before) =>
        effects.OfType<DueTimeEffect>().LastOrDefault() is { } set ? RoundUp(set.DueAt)
        : DueEvent.Is(activity) ? null
        : before;

    // The store keeps milliseconds; a time rounded down would fall due before the bot thinks that it has.
    private static DateTimeOffset? RoundUp(DateTimeOffset? dueAt) => dueAt is { } due
        ? DateTimeOffset.FromUnixTimeMilliseconds(
            (due.UtcTicks - DateTimeOffset.UnixEpoch.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond)
        : null;

    private static TurnResponse Response(Activity activity, LogEntry[] entries, TurnResult result)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return InvokeResponse(result);
        }

        return activity.DeliveryMode == DeliveryModes.ExpectReplies ? new TurnResponse(0, Replies(entries)) : default;
    }

    private static TurnResponse InvokeResponse(TurnResult result)
    {
        if (result.InvokeResponse is not { } response)
        {
            return new TurnResponse(result.Error is null ? 501 : 500, default);
        }

        var body = response.Body is { } json
            ? JsonSerializer.SerializeToUtf8Bytes(json, BotFrameworkJson.Default.JsonElement)
            : [];
        return new TurnResponse(response.Status, body);
    }

    private static ReadOnlyMemory<byte> Replies(LogEntry[] entries)
    {
        var body = new System.Buffers.ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in entries.Skip(1).Where(entry => entry.Audience == LogAudience.Conversation))
        {
            writer.WriteRawValue(entry.Activity.Span, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }
}
