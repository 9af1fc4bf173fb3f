using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Storage;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Cases;

/// <summary>Cases through the real grain, the real bot and the real store.</summary>
public sealed class HandoverTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("desk-").FullName;

    [Fact]
    public async Task Of_two_agents_who_take_a_case_at_once_one_wins_and_the_other_is_told_who()
    {
        await using var host = await DeskHost.StartAsync(_folder);
        var reference = await host.OpenCaseAsync("c1");

        var answers = await Task.WhenAll(host.CommandAsync("c1", "robin", "take"), host.CommandAsync("c1", "sam", "take"));

        var (won, lost) = answers[0].Status == 200 ? (answers[0], answers[1]) : (answers[1], answers[0]);
        Assert.Equal((200, 409), (won.Status, lost.Status));
        Assert.Equal("taken", lost.Body.GetProperty("code").GetString());
        var winner = won.Body.GetProperty("agent").GetProperty("id").GetString();
        Assert.Equal(winner, lost.Body.GetProperty("agent").GetProperty("id").GetString());
        Assert.Equal(("with-agent", winner), (host.Queue.Find(reference)?.State, host.Queue.Find(reference)?.AgentId));
    }

    [Fact]
    public async Task A_case_is_with_its_agent_after_a_restart()
    {
        string reference;
        await using (var host = await DeskHost.StartAsync(_folder))
        {
            reference = await host.OpenCaseAsync("c1");
            await host.CommandAsync("c1", "robin", "take");
        }

        await using var restarted = await DeskHost.StartAsync(_folder);
        await restarted.SayAsync("c1", "are you there?");
        var reply = await restarted.CommandAsync("c1", "robin", "reply", """{"text":"Yes"}""");

        Assert.Equal(200, reply.Status);
        Assert.Equal(("answered", "Yes"), (restarted.Queue.Find(reference)?.State, restarted.Queue.Find(reference)?.LastText));
    }

    [Fact]
    public async Task The_queue_is_in_the_order_in_which_people_began_to_wait()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));
        await using var host = await DeskHost.StartAsync(_folder, time);
        var first = await host.OpenCaseAsync("c1");
        time.Advance(TimeSpan.FromSeconds(1));
        var second = await host.OpenCaseAsync("c2");

        Assert.Equal((1, 2, 2), (host.Queue.Position(first), host.Queue.Position(second), host.Queue.CountWaiting()));
        await host.CommandAsync("c1", "robin", "take");
        Assert.Equal((null, 1, 1), (host.Queue.Position(first), host.Queue.Position(second), host.Queue.CountWaiting()));
        await host.CommandAsync("c1", "robin", "release");
        Assert.Equal((1, 2), (host.Queue.Position(first), host.Queue.Position(second)));
        Assert.Equal([first, second], References(host.Queue.List(new CaseFilter())));
    }

    [Fact]
    public async Task Cases_are_found_by_all_that_is_known_of_them()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));
        await using var host = await DeskHost.StartAsync(_folder, time);
        await host.SayAsync("c1", "they can't hear me on my mini, it has 100% battery");
        var mini = await host.OpenCaseAsync("c1");
        time.Advance(TimeSpan.FromHours(1));
        var other = await host.OpenCaseAsync("c2");
        await host.CommandAsync("c2", "robin", "take");
        await host.CommandAsync("c2", "robin", "close", """{"resolution":"unresolved"}""");

        Assert.Equal([mini], Found(new CaseFilter { Text = "100% batt" }));
        Assert.Empty(Found(new CaseFilter { Text = "100_ batt" }));
        Assert.Equal([mini], Found(new CaseFilter { Text = mini[1..4].ToLowerInvariant(), View = CaseView.All, Device = "mini" }));
        Assert.Equal([other, mini], Found(new CaseFilter { Text = "pat", View = CaseView.All }));
        Assert.Equal([other], Found(new CaseFilter { View = CaseView.Closed }));
        Assert.Equal([other], Found(new CaseFilter { View = CaseView.All, From = time.GetUtcNow() }));
        Assert.Equal([mini], Found(new CaseFilter { View = CaseView.All, Before = host.Queue.Find(other)?.Change }));
        Assert.Empty(Found(new CaseFilter { View = CaseView.Mine, AgentId = "robin" }));

        string[] Found(CaseFilter filter) => References(host.Queue.List(filter));
    }

    [Fact]
    public async Task Who_reads_the_changes_misses_none()
    {
        await using var host = await DeskHost.StartAsync(_folder);
        var first = await host.OpenCaseAsync("c1");
        var second = await host.OpenCaseAsync("c2");
        var read = host.Queue.LastChange();
        Assert.Empty(host.Queue.ChangesAfter(read, 10));

        await host.SayAsync("c1", "hello");
        await host.CommandAsync("c2", "robin", "take");
        await host.SayAsync("c1", "hello?");

        Assert.Equal([second, first], References(host.Queue.ChangesAfter(read, 10)));
        Assert.Equal([second], References(host.Queue.ChangesAfter(read, 1)));
    }

    [Fact]
    public async Task Before_there_is_a_database_the_cases_cannot_be_read()
    {
        await using var host = await DeskHost.StartAsync(_folder);
        var nowhere = Microsoft.Extensions.Options.Options.Create(new ConversationsOptions { DataFolder = _folder + "-none" });

        Assert.Throws<StoreUnavailableException>(() => new CaseQueue(new ConversationsReader(nowhere)).LastChange());
    }

    private static string[] References(IEnumerable<CaseRow> cases) => [.. cases.Select(found => found.Reference)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
