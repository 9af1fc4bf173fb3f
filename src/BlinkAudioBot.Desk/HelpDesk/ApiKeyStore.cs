using System.Security.Cryptography;
using BlinkAudioBot.Desk.Storage;
using Dapper;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>Keeps the keys of outside help desks, without their secrets.</summary>
internal sealed class ApiKeyStore(DeskDatabase database, TimeProvider timeProvider)
{
    // Tools that look for leaked secrets know it by this.
    private const string SecretPrefix = "blinkbot_";
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int IdLength = 10;
    private const string Columns =
        "id, name, scopes, created_by AS CreatedBy, created_at AS CreatedAt, expires_at AS ExpiresAt, used_at AS UsedAt";

    // The use of a key is written down anew this often, not with each request.
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);

    /// <summary>Makes one, and forgets those that are over.</summary>
    public (string Secret, ApiKey Key) Create(string name, IEnumerable<string> scopes, TimeSpan lifetime, string createdBy)
    {
        var (secret, now) = (SecretPrefix + Secrets.Create(), Now());
        using var connection = database.Open();
        connection.Execute("DELETE FROM api_keys WHERE expires_at <= @now", new { now });
        var row = connection.QuerySingle<Row>(
            $"""
            INSERT INTO api_keys (id, hash, name, scopes, created_by, created_at, expires_at)
            VALUES (@id, @hash, @name, @scopes, @createdBy, @now, @expiresAt) RETURNING {Columns}
            """,
            new
            {
                id = RandomNumberGenerator.GetString(IdLetters, IdLength),
                hash = Secrets.Hash(secret),
                name,
                scopes = string.Join(' ', ApiScopes.All.Intersect(scopes, StringComparer.Ordinal)),
                createdBy,
                now,
                expiresAt = now + (long)lifetime.TotalMilliseconds,
            });
        return (secret, row.Key());
    }

    /// <summary>Those that are good, by name.</summary>
    public IReadOnlyList<ApiKey> List()
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<Row>(
                $"SELECT {Columns} FROM api_keys WHERE expires_at > @now ORDER BY name COLLATE NOCASE, id", new { now = Now() })
                .Select(row => row.Key()),
        ];
    }

    /// <summary>The key, if it is good, and keeps that it was used.</summary>
    public ApiKey? Find(string secret)
    {
        var now = Now();
        using var connection = database.Open();
        var row = connection.QuerySingleOrDefault<Row>(
            $"SELECT {Columns} FROM api_keys WHERE hash = @hash AND expires_at > @now", new { hash = Secrets.Hash(secret), now });
        if (row is not null && now - (row.UsedAt ?? 0) >= Refresh.TotalMilliseconds)
        {
            connection.Execute("UPDATE api_keys SET used_at = @now WHERE id = @Id", new { now, row.Id });
        }

        return row?.Key();
    }

    /// <summary>Ends one at once.</summary>
    /// <returns>Its name; null when there is no such key.</returns>
    public string? Remove(string id)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<string>("DELETE FROM api_keys WHERE id = @id RETURNING name", new { id });
    }

    private long Now() => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Row
    {
        public string Id { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        public string Scopes { get; init; } = string.Empty;

        public string CreatedBy { get; init; } = string.Empty;

        public long CreatedAt { get; init; }

        public long ExpiresAt { get; init; }

        public long? UsedAt { get; init; }

        public ApiKey Key() => new(
            Id, Name, Scopes.Split(' '), CreatedBy, Time(CreatedAt), Time(ExpiresAt), UsedAt is { } used ? Time(used) : null);

        private static DateTimeOffset Time(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
    }
}
