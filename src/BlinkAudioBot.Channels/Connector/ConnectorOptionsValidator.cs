using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector;

[OptionsValidator]
internal sealed partial class ConnectorOptionsValidator : IValidateOptions<ConnectorOptions>;
