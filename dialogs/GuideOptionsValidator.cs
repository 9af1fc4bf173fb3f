using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs;

/// <summary>Checks <see cref="GuideOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class GuideOptionsValidator : IValidateOptions<GuideOptions>;
