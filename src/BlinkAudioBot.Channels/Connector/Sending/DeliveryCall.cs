using BotFramework.Connector;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>A call that tells a channel of an entry of the log.</summary>
/// <param name="Request">The call.</param>
/// <param name="Message">What it sends; null when it changes or takes back what was sent before.</param>
internal sealed record DeliveryCall(ConnectorRequest Request, Activity? Message = null);
