using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Storage;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Audit;

/// <summary>Who saw and did what, and when. Nothing changes or removes a line.</summary>
internal sealed class AuditLog : IDisposable
{
    private const int LongestDetail = 200;

    private const string Insert = """
        INSERT INTO audit (at, agent, name, action, subject, detail, address)
        VALUES (@at, @agent, @name, @action, @subject, @detail, @address)
        """;

    private readonly TimeProvider _time;
    private readonly DeskDatabase _database;
    private readonly RecentLooks _looks;
    private readonly Lock _writing = new();

    // A connection that does not wait for the disk: a crash of the server loses nothing, a power cut the last moments; and what
    // was done to a conversation is in its own log, which does wait.
    private readonly SqliteConnection _connection;

    public AuditLog(DeskDatabase database, TimeProvider timeProvider)
    {
        _time = timeProvider;
        _database = database;
        _looks = new RecentLooks(timeProvider);
        _connection = database.Open();
        _connection.Execute("PRAGMA synchronous=NORMAL");
    }

    /// <summary>Adds a line.</summary>
    /// <param name="context">The request.</param>
    /// <param name="agent">Who; null when nobody has signed in.</param>
    /// <param name="action">What; see <see cref="AuditActions"/>.</param>
    /// <param name="subject">To what.</param>
    /// <param name="detail">More, if there is more to say.</param>
    public void Write(HttpContext context, Agent? agent, string action, string? subject = null, string? detail = null)
    {
        var line = new
        {
            at = _time.GetUtcNow().ToUnixTimeMilliseconds(),
            agent = agent?.Id,
            name = agent?.Name,
            action,
            subject,
            detail = detail?.Length > LongestDetail ? detail[..LongestDetail] : detail,
            address = AddressOf(context),
        };
        lock (_writing)
        {
            _connection.Execute(Insert, line);
        }
    }

    /// <summary>Adds a line for a look, unless there is one of late.</summary>
    /// <param name="context">The request.</param>
    /// <param name="agent">Who.</param>
    /// <param name="action">How; see <see cref="AuditActions"/>.</param>
    /// <param name="subject">At what.</param>
    public void WriteLook(HttpContext context, Agent agent, string action, string subject)
    {
        var look = new Look(agent.Id, action, subject, AddressOf(context));
        if (!_looks.Contains(look))
        {
            Write(context, agent, action, subject);
            _looks.Add(look);
        }
    }

    /// <summary>Lines, the newest first.</summary>
    /// <param name="before">Only those with smaller numbers.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<AuditEntry> Read(long before, int limit)
    {
        using var connection = _database.Open();
        return
        [
            .. connection.Query<Row>(
                "SELECT id, at, agent, name, action, subject, detail, address FROM audit WHERE id < @before ORDER BY id DESC LIMIT @limit",
                new { before, limit }).Select(row => row.Entry()),
        ];
    }

    public void Dispose()
    {
        // Back in the pool it would pass its haste on to the next.
        _connection.Execute("PRAGMA synchronous=FULL");
        _connection.Dispose();
    }

    private static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    private sealed record Row(
        long Id, long At, string? Agent, string? Name, string Action, string? Subject, string? Detail, string? Address)
    {
        public AuditEntry Entry() => new(
            Id, DateTimeOffset.FromUnixTimeMilliseconds(At), Agent, Name, Action, Subject, Detail, Address);
    }
}
