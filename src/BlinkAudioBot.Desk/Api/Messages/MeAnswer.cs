using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Sessions;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>Who has signed in.</summary>
internal sealed record MeAnswer(string Id, string Name, string Email, string Role, string Csrf)
{
    public static MeAnswer Of(Session session) => new(
        session.Agent.Id, session.Agent.Name, session.Agent.Email, session.Agent.Role.Name(), session.Csrf);
}
