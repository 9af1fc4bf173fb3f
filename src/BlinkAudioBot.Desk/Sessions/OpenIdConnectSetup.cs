using System.Security.Claims;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>Signs people in through an identity provider, when one is set.</summary>
internal sealed partial class OpenIdConnectSetup(
    IOptions<OpenIdConnectSettings> settings,
    DeskAddress address,
    AgentStore agents,
    SessionStore sessions,
    AuditLog audit,
    ILogger<OpenIdConnectSetup> logger) : IConfigureOptions<AuthenticationOptions>, IConfigureNamedOptions<OpenIdConnectOptions>
{
    /// <summary>The name of its authentication scheme.</summary>
    public const string Scheme = "DeskOpenIdConnect";

    private static readonly string[] NameClaims = ["name", "preferred_username", "email"];

    private const string NoRole = "no-role";
    private const string Failed = "sign-in-failed";

    private readonly OpenIdConnectSettings _settings = settings.Value;

    public void Configure(AuthenticationOptions options)
    {
        if (_settings.IsConfigured)
        {
            options.AddScheme<OpenIdConnectHandler>(Scheme, displayName: null);
        }
    }

    public void Configure(OpenIdConnectOptions options) => Configure(Scheme, options);

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != Scheme || _settings.Authority is not { } authority)
        {
            return;
        }

        options.Authority = authority.AbsoluteUri;
        options.RequireHttpsMetadata = authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = _settings.ClientId;
        options.ClientSecret = _settings.ClientSecret;
        options.SignInScheme = DeskCookie.Scheme;
        options.CallbackPath = "/desk/api/signed-in";
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A form posted by the provider would need cookies that every site's forms bring along.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        SetCookie(options.CorrelationCookie);
        SetCookie(options.NonceCookie);
        options.Events.OnRedirectToIdentityProvider = NameCallbackAsync;
        options.Events.OnTokenValidated = LetInAsync;
        options.Events.OnRemoteFailure = RefuseAsync;
    }

    private void SetCookie(CookieBuilder cookie)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = address.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    // Behind a proxy the request does not know the address that the browser sees.
    private Task NameCallbackAsync(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = address.For(context.Request) + context.Options.CallbackPath;
        return Task.CompletedTask;
    }

    private Task LetInAsync(TokenValidatedContext context)
    {
        var identity = context.Principal ?? new ClaimsPrincipal();
        var subject = identity.FindFirst("sub")?.Value;
        if (subject is null || RoleOf(identity) is not { } role)
        {
            context.Fail(NoRole);
            return Task.CompletedTask;
        }

        var agent = agents.Adopt($"{_settings.Authority} {subject}", Text(identity, "email").ToLowerInvariant(), NameOf(identity), role);
        context.Principal = DeskPrincipal.ForCookie(sessions.Begin(agent));
        context.Properties = new AuthenticationProperties { RedirectUri = $"{address.For(context.Request)}/desk", IsPersistent = true };
        audit.Write(context.HttpContext, agent, AuditActions.SignIn);
        return Task.CompletedTask;
    }

    private Task RefuseAsync(RemoteFailureContext context)
    {
        var reason = context.Failure?.Message == NoRole ? NoRole : Failed;
        if (reason == Failed)
        {
            LogSignInFailed(context.Failure);
        }

        audit.Write(context.HttpContext, null, AuditActions.SignInFailed, detail: reason);
        context.Response.Redirect($"{address.For(context.Request)}/desk#refused={reason}");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private AgentRole? RoleOf(ClaimsPrincipal identity)
    {
        var roles = identity.FindAll(_settings.RoleClaim).Select(claim => claim.Value).ToList();
        return roles.Contains(_settings.AdminRole) ? AgentRole.Admin
            : roles.Contains(_settings.SupervisorRole) ? AgentRole.Supervisor
            : roles.Contains(_settings.AgentRole) ? AgentRole.Agent
            : null;
    }

    private static string NameOf(ClaimsPrincipal identity)
    {
        var name = NameClaims.Select(claim => Text(identity, claim)).FirstOrDefault(text => text.Length > 0);
        return name is null ? "Agent" : name.Length <= Agent.LongestName ? name : name[..Agent.LongestName];
    }

    private static string Text(ClaimsPrincipal identity, string claim) => identity.FindFirst(claim)?.Value.Trim() ?? string.Empty;
}
