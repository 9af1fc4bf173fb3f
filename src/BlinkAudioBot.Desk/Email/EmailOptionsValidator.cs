using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

[OptionsValidator]
internal sealed partial class EmailOptionsValidator : IValidateOptions<EmailOptions>;
