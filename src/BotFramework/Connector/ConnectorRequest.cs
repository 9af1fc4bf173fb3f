using System.Text.Json;
using BotFramework.Schema;

namespace BotFramework.Connector;

/// <summary>One call of a channel's service, ready to be made, and made again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the service URL.</param>
/// <param name="Body">UTF-8 JSON; empty for none.</param>
/// <remarks>Source: "API reference" of the Bot Framework's REST API, the Connector service, version 3.</remarks>
public sealed record ConnectorRequest(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    private const string Conversations = "v3/conversations";

    /// <summary>Sends an activity to a conversation; as the answer to one in it, where <c>replyToId</c> is set.</summary>
    public static ConnectorRequest Send(string conversation, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = Activities(conversation);
        return new(
            HttpMethod.Post,
            string.IsNullOrEmpty(activity.ReplyToId) ? path : $"{path}/{Uri.EscapeDataString(activity.ReplyToId)}",
            Json(activity));
    }

    /// <summary>Gives an activity that was sent earlier a new content.</summary>
    /// <param name="conversation">The channel's id of the conversation.</param>
    /// <param name="id">The channel's id of the activity.</param>
    /// <param name="activity">The new content.</param>
    public static ConnectorRequest Update(string conversation, string id, Activity activity) =>
        new(HttpMethod.Put, $"{Activities(conversation)}/{Uri.EscapeDataString(id)}", Json(activity));

    /// <summary>Takes back an activity that was sent earlier.</summary>
    public static ConnectorRequest Delete(string conversation, string id) =>
        new(HttpMethod.Delete, $"{Activities(conversation)}/{Uri.EscapeDataString(id)}", default);

    /// <summary>Begins a conversation with people who have not written.</summary>
    public static ConnectorRequest Create(ConversationParameters parameters) => new(
        HttpMethod.Post,
        Conversations,
        JsonSerializer.SerializeToUtf8Bytes(parameters, BotFrameworkJson.Default.ConversationParameters));

    private static string Activities(string conversation) =>
        $"{Conversations}/{Uri.EscapeDataString(conversation)}/activities";

    private static byte[] Json(Activity activity) =>
        JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity);
}
