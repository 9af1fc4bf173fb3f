using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Waiting;
using BotFramework.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Waiting;

public sealed class CaseBellTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("waiting", 1, false)]
    [InlineData("waiting", 2, true)]
    [InlineData("with-agent", 1, true)]
    [InlineData("closed", 1, true)]
    public void Who_waits_is_looked_at_again_when_they_were_told_something_or_left(string state, int told, bool rings)
    {
        var bell = Knowing();

        Assert.Equal(rings, Rings(bell, "AAAAAA", state, told));
    }

    [Fact]
    public void What_is_said_in_a_case_that_an_agent_has_changes_no_queue_until_it_comes_back()
    {
        var bell = Knowing();

        Assert.False(Rings(bell, "BBBBBB", "with-agent", 0));
        Assert.False(Rings(bell, "BBBBBB", "answered", 0));
        Assert.True(Rings(bell, "BBBBBB", "waiting", 0));
        Assert.False(Rings(bell, "BBBBBB", "waiting", 0));
        Assert.True(Rings(bell, "BBBBBB", "with-agent", 0));
    }

    [Fact]
    public void Until_the_queue_has_been_read_each_change_may_be_one_of_it() =>
        Assert.True(Rings(new CaseBell(_time), "CCCCCC", "answered", 0));

    private CaseBell Knowing()
    {
        var bell = new CaseBell(_time);
        var told = new WaitingTold(1, 1, true, false, _time.GetUtcNow());
        bell.Know([new WaitingCase("AAAAAA", "one", _time.GetUtcNow(), 1, told, ByEmail: false)]);
        return bell;
    }

    private bool Rings(CaseBell bell, string reference, string state, int told)
    {
        var conversation = new ConversationId(reference);
        var record = JsonElement.Parse($$$"""{"state":"{{{state}}}","told":{"count":{{{told}}}}}""");
        using var connection = new SqliteConnection();
        bell.Write(connection, new CaseEffect(reference, record), new EffectOrigin(conversation, 1, _time.GetUtcNow()));
        bell.Committed(conversation);
        using var stop = new CancellationTokenSource();
        var rung = bell.WaitAsync(_time.GetUtcNow().AddMinutes(1), stop.Token).IsCompleted;
        stop.Cancel();
        return rung;
    }
}
