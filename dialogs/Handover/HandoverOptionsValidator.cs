using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>Checks <see cref="HandoverOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class HandoverOptionsValidator : IValidateOptions<HandoverOptions>;
