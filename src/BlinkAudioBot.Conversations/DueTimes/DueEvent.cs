using System.Text.Json;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.DueTimes;

/// <summary>The event that tells a conversation that its due time has come.</summary>
internal static class DueEvent
{
    /// <summary>Whether the activity is that event.</summary>
    public static bool Is(Activity activity) =>
        activity.Type == ActivityTypes.Event && activity.Name == DueTimeEffect.DueEventName;

    /// <summary>
    /// The event, addressed as the conversation's last activity was: to the bot, for the person who wrote then.
    /// </summary>
    public static Activity Create(Activity last, DateTimeOffset dueAt, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.Event,
        Name = DueTimeEffect.DueEventName,
        Value = JsonElement.Parse($$"""{"dueAt":"{{dueAt:yyyy-MM-ddTHH:mm:ss.fffZ}}"}"""),
        Timestamp = now,
        ChannelId = last.ChannelId,
        ServiceUrl = last.ServiceUrl,
        Conversation = last.Conversation,
        From = last.From,
        Recipient = last.Recipient,
        Locale = last.Locale,
    };
}
