using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk;

[OptionsValidator]
internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>;
