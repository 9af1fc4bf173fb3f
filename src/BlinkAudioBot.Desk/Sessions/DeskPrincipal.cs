using System.Security.Claims;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.HelpDesk;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>A session, or the key of an outside help desk, as ASP.NET Core's principal.</summary>
internal static class DeskPrincipal
{
    /// <summary>The claim of the role.</summary>
    public const string RoleClaim = "role";

    /// <summary>The claims of what a key opens.</summary>
    public const string ScopeClaim = "scope";

    private const string SecretClaim = "session";
    private const string CsrfClaim = "csrf";
    private const string IdClaim = "sub";
    private const string NameClaim = "name";
    private const string EmailClaim = "email";

    /// <summary>What the cookie holds, encrypted: the session's secret alone. The rest is read anew with each request.</summary>
    public static ClaimsPrincipal ForCookie(Session session) => Create(DeskCookie.Scheme, [new(SecretClaim, session.Secret)]);

    /// <summary>The session in full.</summary>
    public static ClaimsPrincipal Create(Session session) => Create(
        DeskCookie.Scheme, [new(SecretClaim, session.Secret), new(CsrfClaim, session.Csrf), .. ClaimsOf(session.Agent)]);

    /// <summary>The help desk that has a key.</summary>
    public static ClaimsPrincipal Create(ApiKey key) => Create(
        ApiKeyHandler.SchemeName, [.. ClaimsOf(key.Agent), .. key.Scopes.Select(scope => new Claim(ScopeClaim, scope))]);

    /// <summary>The secret in a cookie.</summary>
    public static string? SecretOf(ClaimsPrincipal? principal) => principal?.FindFirst(SecretClaim)?.Value;

    /// <summary>The session of a request that has been let in.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in; the endpoint must require it.</exception>
    public static Session SessionOf(ClaimsPrincipal principal) =>
        new(Get(principal, SecretClaim), Get(principal, CsrfClaim), AgentOf(principal));

    /// <summary>Who has sent a request that has been let in.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in; the endpoint must require it.</exception>
    public static Agent AgentOf(ClaimsPrincipal principal) => new(
        Get(principal, IdClaim),
        Get(principal, NameClaim),
        Get(principal, EmailClaim),
        AgentRoles.Find(Get(principal, RoleClaim)) ?? AgentRole.Agent,
        Disabled: false);

    /// <summary>Whether the notes of the team may be read: by its members, and with a key made for that.</summary>
    public static bool MayReadNotes(ClaimsPrincipal principal) =>
        SecretOf(principal) is not null || principal.HasClaim(ScopeClaim, ApiScopes.Notes);

    private static string Get(ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value
        ?? throw new InvalidOperationException($"The principal has no \"{type}\"; let the endpoint require a sign-in.");

    private static Claim[] ClaimsOf(Agent agent) =>
    [
        new(IdClaim, agent.Id), new(NameClaim, agent.Name), new(EmailClaim, agent.Email), new(RoleClaim, agent.Role.Name()),
    ];

    private static ClaimsPrincipal Create(string scheme, IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, scheme, NameClaim, RoleClaim));
}
