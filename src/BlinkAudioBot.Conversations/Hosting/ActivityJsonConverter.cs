using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Teaches Orleans to carry activities, which know nothing of it.</summary>
[RegisterConverter]
internal sealed class ActivityJsonConverter : IConverter<Activity, ActivityJson>
{
    /// <inheritdoc />
    public Activity ConvertFromSurrogate(in ActivityJson surrogate) =>
        JsonSerializer.Deserialize(surrogate.Utf8, BotFrameworkJson.Default.Activity)
        ?? throw new JsonException("The activity is \"null\"; send an object.");

    /// <inheritdoc />
    public ActivityJson ConvertToSurrogate(in Activity value) =>
        new() { Utf8 = JsonSerializer.SerializeToUtf8Bytes(value, BotFrameworkJson.Default.Activity) };
}
