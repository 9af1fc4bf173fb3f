using System.Security.Cryptography;
using BlinkAudioBot.Desk.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Accounts;

/// <summary>Keeps those who work at the desk.</summary>
internal sealed class AgentStore(DeskDatabase database, TimeProvider timeProvider)
{
    private const string Columns = "SELECT id, name, email, role, disabled FROM agents ";
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;

    // Somebody must be left who can let others in.
    private const string IsNotTheLastAdmin =
        "(role <> 'admin' OR EXISTS (SELECT 1 FROM agents WHERE role = 'admin' AND disabled = 0 AND id <> @id))";

    /// <summary>Whether nobody could let others in.</summary>
    public bool LacksAdmin()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("SELECT count(*) FROM agents WHERE role = 'admin' AND disabled = 0") == 0;
    }

    /// <summary>All, by name; those who were removed are last.</summary>
    public IReadOnlyList<Agent> List()
    {
        using var connection = database.Open();
        return [.. connection.Query<Row>(Columns + "ORDER BY disabled, name COLLATE NOCASE, id").Select(row => row.Agent())];
    }

    /// <summary>Those who were not removed, by id; else null.</summary>
    public Agent? Find(string id)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<Row>(Columns + "WHERE id = @id AND disabled = 0", new { id })?.Agent();
    }

    /// <summary>Somebody with a password of ours, and its hash; null when there is nobody of that address.</summary>
    public (Agent Agent, string Password)? FindByEmail(string email)
    {
        using var connection = database.Open();
        var row = connection.QuerySingleOrDefault<PasswordRow>(
            "SELECT id, password FROM agents WHERE email = @email AND subject IS NULL AND disabled = 0", new { email });
        return row is { Password: { } password } && Find(row.Id) is { } agent ? (agent, password) : null;
    }

    /// <summary>Adds somebody with a password, or brings back one who was removed.</summary>
    /// <returns>Them; null when somebody has that address.</returns>
    public Agent? Add(string email, string name, AgentRole role, string password, SqliteTransaction transaction)
    {
        var row = transaction.Connection!.QuerySingleOrDefault<Row>(
            """
            INSERT INTO agents (id, email, name, role, password, created_at)
            VALUES (@id, @email, @name, @role, @password, @now)
            ON CONFLICT (email) WHERE subject IS NULL DO UPDATE
                SET name = @name, role = @role, password = @password, disabled = 0 WHERE disabled = 1
            RETURNING id, name, email, role, disabled
            """,
            new { id = NewId(), email, name, role = role.Name(), password, now = Now() },
            transaction);
        return row?.Agent();
    }

    /// <summary>Takes over what the identity provider says about somebody; who is new is added, who was removed is back.</summary>
    public Agent Adopt(string subject, string email, string name, AgentRole role)
    {
        using var connection = database.Open();
        return connection.QuerySingle<Row>(
            """
            INSERT INTO agents (id, subject, email, name, role, created_at)
            VALUES (@id, @subject, @email, @name, @role, @now)
            ON CONFLICT (subject) DO UPDATE SET email = @email, name = @name, role = @role, disabled = 0
            RETURNING id, name, email, role, disabled
            """,
            new { id = NewId(), subject, email, name, role = role.Name(), now = Now() }).Agent();
    }

    /// <summary>Removes somebody; the last admin stays.</summary>
    /// <returns>Whether that was done.</returns>
    public bool Remove(string id)
    {
        using var connection = database.Open();
        return connection.Execute($"UPDATE agents SET disabled = 1 WHERE id = @id AND {IsNotTheLastAdmin}", new { id }) > 0;
    }

    /// <summary>Gives somebody another role; the last admin keeps theirs.</summary>
    /// <returns>Whether they have that role now.</returns>
    public bool ChangeRole(string id, AgentRole role)
    {
        using var connection = database.Open();
        return connection.Execute(
            $"UPDATE agents SET role = @role WHERE id = @id AND disabled = 0 AND (role = @role OR {IsNotTheLastAdmin})",
            new { id, role = role.Name() }) > 0;
    }

    private static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    private long Now() => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record PasswordRow(string Id, string? Password);

    private sealed record Row(string Id, string Name, string Email, string Role, long Disabled)
    {
        public Agent Agent() => new(Id, Name, Email, AgentRoles.Find(Role) ?? AgentRole.Agent, Disabled != 0);
    }
}
