using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine;

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
