using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using BlinkAudioBot.Channels.Answers;
using BotFramework.Schema;
using BotFramework.Schema.Parsing;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.Connector.Receiving;

/// <summary>Reads the activity of a request, not past a limit, and sees to it that all is there that is needed.</summary>
internal static class ActivityReader
{
    private const int LongestId = 1_024;

    /// <summary>Reads one activity.</summary>
    /// <returns>The activity, with a channel, a conversation, a sender and an http service URL; or what is wrong.</returns>
    public static async Task<(Activity? Activity, ChannelError? Error)> ReadAsync(HttpRequest request, int maxBytes)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var buffer = read.Buffer;
            if (buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(buffer.End);
                return (null, ConnectorErrors.ActivityTooLarge);
            }

            if (read.IsCompleted)
            {
                var result = Parse(buffer.IsSingleSegment ? buffer.FirstSpan : buffer.ToArray());
                request.BodyReader.AdvanceTo(buffer.End);
                return result;
            }

            request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static (Activity? Activity, ChannelError? Error) Parse(ReadOnlySpan<byte> json)
    {
        if (!ActivityParser.TryParse(json, out var activity, out var malformed))
        {
            return (null, ConnectorErrors.Malformed(malformed));
        }

        var error = Check(activity);
        return error is null ? (activity, null) : (null, error);
    }

    private static ChannelError? Check(Activity activity) =>
        !IsId(activity.ChannelId) || activity.ChannelId.Contains('|', StringComparison.Ordinal)
            ? ConnectorErrors.Missing("channelId")
        : !IsId(activity.Conversation?.Id) ? ConnectorErrors.Missing("conversation.id")
        : !IsId(activity.From?.Id) ? ConnectorErrors.Missing("from.id")
        : activity.Id is { Length: > LongestId } ? ConnectorErrors.Missing("id")
        : !IsHttp(activity.ServiceUrl) ? ConnectorErrors.Missing("serviceUrl")
        : activity.Type is ActivityTypes.Event or ActivityTypes.Invoke && ReservedNames.Holds(activity.Name) ? ConnectorErrors.EventNameReserved
        : null;

    private static bool IsId([NotNullWhen(true)] string? id) => id is { Length: > 0 and <= LongestId };

    private static bool IsHttp(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri is { UserInfo: "", Query: "", Fragment: "" };
}
