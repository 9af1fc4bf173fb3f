using System.Text.Json;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>What a client may post, and what the server makes of it.</summary>
internal static class ClientActivity
{
    private const string ChannelId = "directline";
    private const int LongestClientId = 256;

    private static readonly ChannelAccount Bot = new() { Id = "blinkaudiobot", Role = RoleTypes.Bot };

    /// <summary>Refuses what no client may post.</summary>
    /// <remarks>
    /// Membership is the channel's to tell; Direct Line has no edits; an invoke wants its answer in the response, which
    /// here has room for an id only.
    /// </remarks>
    public static ChannelError? Check(Activity activity, int maxTextLength) => activity.Type switch
    {
        _ when activity.Text?.Length > maxTextLength => DirectLineErrors.TextTooLong,
        null or "" => DirectLineErrors.MissingProperty,
        ActivityTypes.Event when ReservedNames.HoldsForClients(activity.Name) =>
            DirectLineErrors.EventNameReserved,
        ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing
            or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation => null,
        _ => DirectLineErrors.ActivityTypeNotAllowed,
    };

    /// <summary>Sets everything that the channel vouches for, whatever the client said.</summary>
    public static Activity Stamp(Activity activity, Visitor visitor, DateTimeOffset now) => activity with
    {
        Id = null,
        Timestamp = now,
        ChannelId = ChannelId,
        ServiceUrl = null,
        From = new ChannelAccount { Id = visitor.UserId, Name = activity.From?.Name, Role = RoleTypes.User },
        Conversation = new ConversationAccount { Id = visitor.Conversation.Value },
        Recipient = Bot,
        Entities = ReservedNames.Without(activity.Entities),
        Properties = WithoutCaller(activity.Properties),
        // Answers always go to the log, from where every socket and poll reads them.
        DeliveryMode = null,
        MembersAdded = null,
        MembersRemoved = null,
    };

    /// <summary>The activity that starts a conversation: its person has joined.</summary>
    public static Activity Joined(Visitor visitor, string? locale, DateTimeOffset now)
    {
        var joined = Stamp(new Activity { Type = ActivityTypes.ConversationUpdate, Locale = locale }, visitor, now);
        return joined with { MembersAdded = [new() { Id = visitor.UserId, Role = RoleTypes.User }] };
    }

    /// <summary>Reads what makes a second arrival recognisable.</summary>
    /// <returns>The key, null when the client gave none; or what is wrong with it.</returns>
    public static (string? Key, ChannelError? Error) KeyOf(Activity activity, Visitor visitor)
    {
        if (activity.ChannelData is not { ValueKind: JsonValueKind.Object } data
            || !data.TryGetProperty("clientActivityID"u8, out var property)
            || property.ValueKind == JsonValueKind.Null)
        {
            return (null, null);
        }

        return property.ValueKind == JsonValueKind.String && property.GetString() is { Length: > 0 and <= LongestClientId } id
            ? ($"{ChannelId}|{visitor.UserId}|{id}", null)
            : (null, DirectLineErrors.InvalidClientActivityId);
    }

    // "callerId" is the channel's word on which service calls the bot.
    private static Dictionary<string, JsonElement>? WithoutCaller(Dictionary<string, JsonElement>? properties)
    {
        properties?.Remove("callerId");
        return properties;
    }
}
