using System.Text.Encodings.Web;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>Knows an outside help desk by the key in its request.</summary>
internal sealed class ApiKeyHandler(
    ApiKeyStore keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of its authentication scheme.</summary>
    public const string SchemeName = "ApiKey";

    private const string Bearer = "Bearer";

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var result = !header.StartsWith(Bearer + " ", StringComparison.OrdinalIgnoreCase) ? AuthenticateResult.NoResult()
            : keys.Find(header[(Bearer.Length + 1)..].Trim()) is { } key
                ? AuthenticateResult.Success(new AuthenticationTicket(DeskPrincipal.Create(key), SchemeName))
            : AuthenticateResult.Fail("The key is unknown, revoked or too old.");
        return Task.FromResult(result);
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer;
        return DeskProblemResult.WriteAsync(Context, DeskProblem.KeyNeeded);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        DeskProblemResult.WriteAsync(Context, DeskProblem.ScopeMissing);
}
