using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Api.Messages;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Api;

/// <summary>Coming and going: sign-in, sign-out, and the first visit of who was invited.</summary>
internal sealed class SignInEndpoints(
    LocalAccounts accounts,
    InvitationStore invitations,
    SessionStore sessions,
    DeskStreams streams,
    AuditLog audit,
    DeskAddress address,
    IOptions<DeskOptions> options,
    IOptions<OpenIdConnectSettings> openIdConnect)
{
    private const int LongestEmail = 254;

    private bool IsLocal => !openIdConnect.Value.IsConfigured;

    /// <summary>GET me.</summary>
    public IResult Me(HttpContext context) => Ok(DeskPrincipal.SessionOf(context.User));

    /// <summary>GET sign-in: to the identity provider, or to the page, which asks for a password.</summary>
    public IResult Begin(HttpContext context) =>
        IsLocal ? Results.Redirect($"{address.For(context.Request)}/desk") : Results.Challenge(null, [OpenIdConnectSetup.Scheme]);

    /// <summary>POST sign-in.</summary>
    public async Task<IResult> SignInAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.SignInBody);
        if (body is null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        // Longer ones are nobody's, and hashing and counting them would only cost.
        if (!IsLocal || body.Email.Length > LongestEmail || body.Password.Length > LocalAccounts.LongestPassword)
        {
            return (IsLocal ? DeskProblem.WrongPassword : DeskProblem.LocalSignInOff).Result();
        }

        var (agent, closed) = accounts.SignIn(body.Email, body.Password);
        if (agent is not null)
        {
            return await LetInAsync(context, agent, AuditActions.SignIn);
        }

        audit.Write(context, null, AuditActions.SignInFailed, LocalAccounts.Normalise(body.Email));
        return (closed is null ? DeskProblem.WrongPassword : DeskProblem.Locked with { RetryAfter = closed }).Result();
    }

    /// <summary>POST sign-out.</summary>
    public async Task<IResult> SignOutAsync(HttpContext context)
    {
        var session = DeskPrincipal.SessionOf(context.User);
        End(session);
        await context.SignOutAsync(DeskCookie.Scheme);
        audit.Write(context, session.Agent, AuditActions.SignOut);
        return Results.NoContent();
    }

    /// <summary>GET invitations/{token}.</summary>
    public IResult Invitation(HttpContext context) =>
        !IsLocal ? DeskProblem.LocalSignInOff.Result()
        : invitations.Find(TokenOf(context)) is { } invitation
            ? Results.Json(
                new InvitationAnswer(invitation.Role.Name(), invitation.Email, invitation.ExpiresAt), DeskJson.Default.InvitationAnswer)
            : DeskProblem.InvitationInvalid.Result();

    /// <summary>POST invitations/{token}.</summary>
    public async Task<IResult> JoinAsync(HttpContext context)
    {
        var (body, problem) = await RequestJson.ReadAsync(context, DeskJson.Default.JoinBody);
        if (body is null || (problem = Check(body)) is not null)
        {
            return (problem ?? DeskProblem.Malformed).Result();
        }

        var (agent, refusal) = accounts.Join(TokenOf(context), body.Email, body.Name.Trim(), body.Password);
        return agent is not null
            ? await LetInAsync(context, agent, AuditActions.Join)
            : (refusal switch
            {
                JoinRefusal.OtherAddress => DeskProblem.OtherAddress,
                JoinRefusal.AddressTaken => DeskProblem.AddressTaken,
                JoinRefusal.NoInvitation or null or _ => DeskProblem.InvitationInvalid,
            }).Result();
    }

    /// <summary>Whether a text is an address that an account may have.</summary>
    public static bool IsEmail(string text) =>
        text.Length <= LongestEmail && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
        && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));

    private IResult Ok(Session session) =>
        Results.Json(MeAnswer.Of(session, options.Value.AlarmAfter, openIdConnect.Value.SignIn), DeskJson.Default.MeAnswer);

    private static string TokenOf(HttpContext context) => context.Request.RouteValues["token"] as string ?? string.Empty;

    private DeskProblem? Check(JoinBody body) =>
        !IsLocal ? DeskProblem.LocalSignInOff
        : !Agent.IsName(body.Name) ? DeskProblem.InvalidName
        : !IsEmail(body.Email.Trim()) ? DeskProblem.InvalidEmail
        : body.Password.Length is < LocalAccounts.ShortestPassword or > LocalAccounts.LongestPassword ? DeskProblem.InvalidPassword
        : null;

    private async Task<IResult> LetInAsync(HttpContext context, Agent agent, string action)
    {
        // Whoever signs in anew has no use for the session before.
        if (context.User.Identity is { IsAuthenticated: true })
        {
            End(DeskPrincipal.SessionOf(context.User));
        }

        var session = sessions.Begin(agent);
        await context.SignInAsync(
            DeskCookie.Scheme, DeskPrincipal.ForCookie(session), new AuthenticationProperties { IsPersistent = true });
        audit.Write(context, agent, action);
        return Ok(session);
    }

    private void End(Session session)
    {
        sessions.End(session.Secret);
        streams.End(session);
    }
}
