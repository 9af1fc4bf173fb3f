using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Sessions;

[OptionsValidator]
internal sealed partial class OpenIdConnectSettingsValidator : IValidateOptions<OpenIdConnectSettings>;
