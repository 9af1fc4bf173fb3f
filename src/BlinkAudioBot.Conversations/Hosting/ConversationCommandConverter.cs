using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Teaches Orleans to carry commands, as the activities that they become.</summary>
[RegisterConverter]
internal sealed class ConversationCommandConverter : IConverter<ConversationCommand, ConversationCommandJson>
{
    /// <inheritdoc />
    public ConversationCommand ConvertFromSurrogate(in ConversationCommandJson surrogate)
    {
        var activity = JsonSerializer.Deserialize(surrogate.Utf8, BotFrameworkJson.Default.Activity)
            ?? throw new JsonException("The command is \"null\"; send an object.");
        return new ConversationCommand
        {
            Name = activity.Name ?? string.Empty,
            From = activity.From ?? new ChannelAccount(),
            Value = activity.Value ?? default,
            Key = activity.Id ?? string.Empty,
        };
    }

    /// <inheritdoc />
    public ConversationCommandJson ConvertToSurrogate(in ConversationCommand value)
    {
        var activity = new Activity { Name = value.Name, From = value.From, Value = value.Value, Id = value.Key };
        return new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity) };
    }
}
