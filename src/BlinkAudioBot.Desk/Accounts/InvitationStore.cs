using BlinkAudioBot.Desk.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Keeps invitations, each good once.</summary>
internal sealed class InvitationStore(DeskDatabase database, TimeProvider timeProvider)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private static readonly TimeSpan FirstLifetime = TimeSpan.FromDays(1);

    /// <summary>A new one, made by somebody.</summary>
    public (string Token, Invitation Invitation) Create(AgentRole role, string? email, string invitedBy)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM invitations WHERE expires_at <= @now", new { now = Now().ToUnixTimeMilliseconds() });
        return Insert(connection, new Invitation(role, email, Now() + Lifetime), invitedBy);
    }

    /// <summary>The one for the first admin; those that were printed before open nothing any more.</summary>
    public string CreateFirst()
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM invitations WHERE invited_by IS NULL");
        return Insert(connection, new Invitation(AgentRole.Admin, null, Now() + FirstLifetime), invitedBy: null).Token;
    }

    /// <summary>The invitation, if it is good.</summary>
    public Invitation? Find(string token)
    {
        using var connection = database.Open();
        return Read(connection, "SELECT role, email, expires_at AS ExpiresAt FROM invitations", token, null);
    }

    /// <summary>Uses it up, with the transaction.</summary>
    /// <returns>The invitation, if it was good.</returns>
    public Invitation? Take(string token, SqliteTransaction transaction) => Read(
        transaction.Connection!, "DELETE FROM invitations", token, transaction, "RETURNING role, email, expires_at AS ExpiresAt");

    private static (string Token, Invitation Invitation) Insert(
        SqliteConnection connection, Invitation invitation, string? invitedBy)
    {
        var token = Secrets.Create();
        connection.Execute(
            "INSERT INTO invitations (hash, role, email, invited_by, expires_at) VALUES (@hash, @role, @email, @invitedBy, @expiresAt)",
            new
            {
                hash = Secrets.Hash(token),
                role = invitation.Role.Name(),
                email = invitation.Email,
                invitedBy,
                expiresAt = invitation.ExpiresAt.ToUnixTimeMilliseconds(),
            });
        return (token, invitation);
    }

    private Invitation? Read(
        SqliteConnection connection, string statement, string token, SqliteTransaction? transaction, string returning = "")
    {
        var row = connection.QuerySingleOrDefault<Row>(
            $"{statement} WHERE hash = @hash AND expires_at > @now {returning}",
            new { hash = Secrets.Hash(token), now = Now().ToUnixTimeMilliseconds() },
            transaction);
        return row is null
            ? null
            : new Invitation(
                AgentRoles.Find(row.Role) ?? AgentRole.Agent, row.Email, DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt));
    }

    private DateTimeOffset Now() => timeProvider.GetUtcNow();

    private sealed record Row(string Role, string? Email, long ExpiresAt);
}
