using BlinkAudioBot.Desk.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>The cookie that carries a session.</summary>
internal sealed class DeskCookie(DeskAddress address, SessionStore sessions, IOptions<OpenIdConnectSettings> openIdConnect)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    /// <summary>The name of its authentication scheme.</summary>
    public const string Scheme = "Desk";

    private DeskProblem SignInNeeded { get; } =
        DeskProblem.SignInNeeded with { SignIn = openIdConnect.Value.SignIn };

    public void Configure(CookieAuthenticationOptions options) => Configure(Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != Scheme)
        {
            return;
        }

        // The prefix holds browsers to: only over https, only from this host, for all of its paths. Without https none of it can be.
        options.Cookie.Name = address.IsHttps ? "__Host-desk" : "desk";
        options.Cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        // The cookie is renewed after half its time, so it always outlives the session that it is for.
        options.ExpireTimeSpan = 2 * SessionStore.IdleTime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => DeskProblemResult.WriteAsync(context.HttpContext, SignInNeeded);
        options.Events.OnRedirectToAccessDenied = context => DeskProblemResult.WriteAsync(context.HttpContext, DeskProblem.RoleTooLow);
    }

    // The cookie says which session; whether it lives, and what its agent may do, is the database's word.
    private Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (DeskPrincipal.SecretOf(context.Principal) is { } secret && sessions.Find(secret, isUse: true) is { } session)
        {
            context.ReplacePrincipal(DeskPrincipal.Create(session));
        }
        else
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }
}
