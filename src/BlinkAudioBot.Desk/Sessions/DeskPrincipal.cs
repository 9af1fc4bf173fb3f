using System.Security.Claims;
using BlinkAudioBot.Desk.Accounts;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>A session as ASP.NET Core's principal.</summary>
internal static class DeskPrincipal
{
    /// <summary>The claim of the role.</summary>
    public const string RoleClaim = "role";

    private const string SecretClaim = "session";
    private const string CsrfClaim = "csrf";
    private const string IdClaim = "sub";
    private const string NameClaim = "name";
    private const string EmailClaim = "email";

    /// <summary>What the cookie holds, encrypted: the session's secret alone. The rest is read anew with each request.</summary>
    public static ClaimsPrincipal ForCookie(Session session) => Create([new(SecretClaim, session.Secret)]);

    /// <summary>The session in full.</summary>
    public static ClaimsPrincipal Create(Session session) => Create(
    [
        new(SecretClaim, session.Secret),
        new(CsrfClaim, session.Csrf),
        new(IdClaim, session.Agent.Id),
        new(NameClaim, session.Agent.Name),
        new(EmailClaim, session.Agent.Email),
        new(RoleClaim, session.Agent.Role.Name()),
    ]);

    /// <summary>The secret in a cookie.</summary>
    public static string? SecretOf(ClaimsPrincipal? principal) => principal?.FindFirst(SecretClaim)?.Value;

    /// <summary>The session of a request that has been let in.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in; the endpoint must require it.</exception>
    public static Session SessionOf(ClaimsPrincipal principal)
    {
        var agent = new Agent(Get(IdClaim), Get(NameClaim), Get(EmailClaim), AgentRoles.Find(Get(RoleClaim)) ?? AgentRole.Agent, false);
        return new Session(Get(SecretClaim), Get(CsrfClaim), agent);

        string Get(string type) => principal.FindFirst(type)?.Value
            ?? throw new InvalidOperationException($"The principal has no \"{type}\"; let the endpoint require a sign-in.");
    }

    private static ClaimsPrincipal Create(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, DeskCookie.Scheme, NameClaim, RoleClaim));
}
