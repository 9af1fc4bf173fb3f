using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Storage;
using Dapper;

namespace BlinkAudioBot.Desk.Sessions;

/// <summary>Keeps sessions, so that each can be ended at once.</summary>
internal sealed class SessionStore(DeskDatabase database, TimeProvider timeProvider)
{
    /// <summary>How long a session lives without a request.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromHours(12);

    // A session that is used is written down anew this often, not with each request.
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);

    /// <summary>Begins one, and forgets those that are over.</summary>
    public Session Begin(Agent agent)
    {
        var session = new Session(Secrets.Create(), Secrets.Create(), agent);
        var now = timeProvider.GetUtcNow();
        using var connection = database.Open();
        connection.Execute("DELETE FROM sessions WHERE expires_at <= @now", new { now = now.ToUnixTimeMilliseconds() });
        connection.Execute(
            "INSERT INTO sessions (hash, agent, csrf, seen_at, expires_at) VALUES (@hash, @agent, @csrf, @now, @expiresAt)",
            new
            {
                hash = Secrets.Hash(session.Secret),
                agent = agent.Id,
                csrf = session.Csrf,
                now = now.ToUnixTimeMilliseconds(),
                expiresAt = (now + IdleTime).ToUnixTimeMilliseconds(),
            });
        return session;
    }

    /// <summary>The session, if it lives and its agent was not removed.</summary>
    /// <param name="secret">What its cookie has.</param>
    /// <param name="isUse">Whether that keeps it alive.</param>
    public Session? Find(string secret, bool isUse)
    {
        var hash = Secrets.Hash(secret);
        var now = timeProvider.GetUtcNow();
        using var connection = database.Open();
        var row = connection.QuerySingleOrDefault<Row>(
            """
            SELECT csrf, seen_at AS SeenAt, agents.id, name, email, role
            FROM sessions JOIN agents ON agents.id = sessions.agent
            WHERE hash = @hash AND expires_at > @now AND disabled = 0
            """,
            new { hash, now = now.ToUnixTimeMilliseconds() });
        if (row is null)
        {
            return null;
        }

        if (isUse && now.ToUnixTimeMilliseconds() - row.SeenAt >= Refresh.TotalMilliseconds)
        {
            connection.Execute(
                "UPDATE sessions SET seen_at = @now, expires_at = @expiresAt WHERE hash = @hash",
                new { hash, now = now.ToUnixTimeMilliseconds(), expiresAt = (now + IdleTime).ToUnixTimeMilliseconds() });
        }

        return new Session(secret, row.Csrf, row.Agent());
    }

    /// <summary>Ends one.</summary>
    public void End(string secret)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM sessions WHERE hash = @hash", new { hash = Secrets.Hash(secret) });
    }

    /// <summary>Ends all of somebody's.</summary>
    public void EndAll(string agent)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM sessions WHERE agent = @agent", new { agent });
    }

    private sealed record Row(string Csrf, long SeenAt, string Id, string Name, string Email, string Role)
    {
        public Agent Agent() => new(Id, Name, Email, AgentRoles.Find(Role) ?? AgentRole.Agent, Disabled: false);
    }
}
