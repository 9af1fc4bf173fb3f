using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Sessions;

internal sealed partial class OpenIdConnectSetup
{
    [LoggerMessage(2401, LogLevel.Warning, "A sign-in through the identity provider failed; see BlinkAudioBot:Desk:OpenIdConnect")]
    private partial void LogSignInFailed(Exception? exception);
}
