using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.Answers;

/// <summary>The errors that every channel has. What a channel says of its own protocol is in the channel's own catalogue.</summary>
internal static class SharedErrors
{
    /// <summary>A name that is the bot's own.</summary>
    public static readonly ChannelError EventNameReserved = new(
        "EventNameReserved",
        StatusCodes.Status400BadRequest,
        "Names of events that begin with \"blinkaudiobot/\" are the bot's own.");

    /// <summary>A fault.</summary>
    public static readonly ChannelError ServiceError = new(
        "ServiceError", StatusCodes.Status500InternalServerError, "Something went wrong in this server.");

    /// <summary>Nothing was kept; the same activity may be sent again.</summary>
    /// <param name="advice">How a second time is no repetition.</param>
    public static ChannelError Unavailable(string advice) => new(
        "Unavailable", StatusCodes.Status503ServiceUnavailable, $"The store cannot be used now. {advice}")
    {
        RetryAfter = TimeSpan.FromSeconds(1),
    };

    /// <summary>The body passes a limit.</summary>
    /// <param name="setting">The limit's name.</param>
    public static ChannelError ActivityTooLarge(string setting) => new(
        "ActivityTooLarge", StatusCodes.Status413PayloadTooLarge, $"The body is larger than {setting}.");
}
