using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Storage;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Audit;

public sealed class AuditLogTests : IDisposable
{
    private static readonly Agent Grace = new("grace", "Grace", "grace@example.com", AgentRole.Agent, false);
    private static readonly Agent Linus = new("linus", "Linus", "linus@example.com", AgentRole.Agent, false);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly DeskDatabase _database;
    private readonly AuditLog _audit;

    public AuditLogTests()
    {
        _database = new DeskDatabase(Options.Create(new ConversationsOptions { DataFolder = _folder.Path }));
        _audit = new AuditLog(_database, _time);
    }

    [Fact]
    public void Who_keeps_looking_is_written_down_every_ten_minutes()
    {
        Look(Grace, "A");
        _time.Advance(TimeSpan.FromMinutes(9));
        Look(Grace, "A");
        Assert.Equal(1, Lines);

        _time.Advance(TimeSpan.FromMinutes(1));
        Look(Grace, "A");
        Assert.Equal(2, Lines);
    }

    [Fact]
    public void Each_look_at_something_else_or_of_somebody_else_or_from_elsewhere_is_written_down()
    {
        Look(Grace, "A");
        Look(Grace, "B");
        Look(Linus, "A");
        Look(Grace, "A", address: "192.0.2.1");
        _audit.WriteLook(Request("127.0.0.1"), Grace, AuditActions.SeeTranscript, "A");

        Assert.Equal(5, Lines);
    }

    [Fact]
    public void Whatever_is_done_is_written_down_each_time()
    {
        _audit.Write(Request("127.0.0.1"), Grace, "reply", "A");
        _audit.Write(Request("127.0.0.1"), Grace, "reply", "A");

        Assert.Equal(2, Lines);
    }

    public void Dispose()
    {
        _audit.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    private int Lines => _audit.Read(long.MaxValue, 100).Count;

    private void Look(Agent agent, string subject, string address = "127.0.0.1") =>
        _audit.WriteLook(Request(address), agent, AuditActions.SeeCase, subject);

    private static DefaultHttpContext Request(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
