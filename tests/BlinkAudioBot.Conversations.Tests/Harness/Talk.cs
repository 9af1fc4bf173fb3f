using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>Activities as a channel stamps them.</summary>
internal static class Talk
{
    public static readonly ChannelAccount Person = new() { Id = "person", Role = RoleTypes.User };
    public static readonly ChannelAccount Bot = new() { Id = "bot", Role = RoleTypes.Bot };

    public static Activity Message(string conversation, string text) =>
        Of(ActivityTypes.Message, conversation) with { Text = text };

    public static Activity Of(string type, string conversation) => new()
    {
        Type = type,
        ChannelId = "test",
        Conversation = new ConversationAccount { Id = conversation },
        From = Person,
        Recipient = Bot,
        Timestamp = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public static byte[] ToUtf8(Activity activity) =>
        JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity);

    public static Activity FromUtf8(ReadOnlyMemory<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json.Span, BotFrameworkJson.Default.Activity) ?? throw new JsonException("null");
}
