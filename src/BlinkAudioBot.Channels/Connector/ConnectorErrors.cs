using BlinkAudioBot.Channels.Answers;
using BotFramework.Schema.Parsing;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>What <c>/api/messages</c> answers when it does not take an activity.</summary>
internal static class ConnectorErrors
{
    /// <summary>The token proves nothing. Why is in this server's log; whoever forges tokens need not know.</summary>
    public static readonly ChannelError Unauthorized = new(
        "Unauthorized", StatusCodes.Status401Unauthorized, "Send a valid token of the Bot Connector, made for this bot.");

    /// <summary>The token is good, but not for what was sent.</summary>
    public static readonly ChannelError Forbidden = new(
        "Forbidden", StatusCodes.Status403Forbidden, "The token is not for this channel or service URL.");

    /// <summary>There is no app id, and the request is not of this machine in Development.</summary>
    public static readonly ChannelError NotConfigured = new(
        "NotConfigured", StatusCodes.Status403Forbidden, "This bot has no app id, so it takes nothing from other machines.");

    /// <summary>The token cannot be judged now.</summary>
    public static readonly ChannelError KeysUnavailable = new(
        "KeysUnavailable", StatusCodes.Status503ServiceUnavailable, "The Bot Connector's keys cannot be read now.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };

    /// <summary>A reserved name.</summary>
    public static readonly ChannelError EventNameReserved = SharedErrors.EventNameReserved;

    /// <summary>Too much.</summary>
    public static readonly ChannelError ActivityTooLarge = SharedErrors.ActivityTooLarge(
        "BlinkAudioBot:Connector:MaxActivityBytes");

    /// <summary>Nothing can be read here.</summary>
    public static readonly ChannelError MethodNotAllowed = new(
        "MethodNotAllowed", StatusCodes.Status405MethodNotAllowed, "Activities are sent here with POST.")
    {
        Allow = HttpMethods.Post,
    };

    /// <summary>Nothing was kept; the same activity may be sent again.</summary>
    public static readonly ChannelError Unavailable = SharedErrors.Unavailable("Send the activity again.");

    /// <summary>A fault.</summary>
    public static readonly ChannelError ServiceError = SharedErrors.ServiceError;

    /// <summary>All that have one text.</summary>
    public static readonly IReadOnlyList<ChannelError> All =
    [
        Unauthorized, Forbidden, NotConfigured, KeysUnavailable, EventNameReserved, ActivityTooLarge, MethodNotAllowed, Unavailable, ServiceError,
    ];

    /// <summary>The body is no activity.</summary>
    public static ChannelError Malformed(ActivityParseError error) =>
        new("BadSyntax", StatusCodes.Status400BadRequest, error.ToString());

    /// <summary>A field is missing that every channel sends.</summary>
    public static ChannelError Missing(string field) => new(
        "MissingProperty", StatusCodes.Status400BadRequest, $"\"{field}\" is missing from the activity, or is not what it should be.");
}
