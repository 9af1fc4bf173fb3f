using BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Channels.Connector.Receiving;

internal sealed partial class SenderCheck
{
    [LoggerMessage(
        EventId = 2300,
        Level = LogLevel.Warning,
        Message = "Activity from {Address} refused, {Refusal}: {Reason}")]
    private partial void LogRefused(string address, TokenRefusal refusal, string reason);

    [LoggerMessage(
        EventId = 2301,
        Level = LogLevel.Warning,
        Message = "Activity from {Address} refused: without BlinkAudioBot:Connector:AppId only this machine is answered, "
            + "in Development, with a service URL on this machine")]
    private partial void LogNotConfigured(string address);
}
