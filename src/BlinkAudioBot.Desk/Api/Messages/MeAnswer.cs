using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Sessions;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>Who has signed in.</summary>
/// <param name="Id">The agent's id.</param>
/// <param name="Name">What customers and colleagues read.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Role">The name of the role.</param>
/// <param name="Csrf">What goes with everything but a read.</param>
/// <param name="AlarmAfter">The seconds after which a case has waited too long.</param>
/// <param name="SignIn">How people come in: <c>password</c> or <c>openid</c>.</param>
internal sealed record MeAnswer(string Id, string Name, string Email, string Role, string Csrf, double AlarmAfter, string SignIn)
{
    public static MeAnswer Of(Session session, TimeSpan alarmAfter, string signIn) => new(
        session.Agent.Id,
        session.Agent.Name,
        session.Agent.Email,
        session.Agent.Role.Name(),
        session.Csrf,
        alarmAfter.TotalSeconds,
        signIn);
}
