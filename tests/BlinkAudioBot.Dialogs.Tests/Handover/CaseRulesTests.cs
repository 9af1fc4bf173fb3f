using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Cases;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

/// <summary>Every command in every state, from every side.</summary>
public sealed class CaseRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly CaseAgent Robin = new("robin", "Robin");
    private static readonly CaseActor Owner = new(Robin);
    private static readonly CaseActor Other = new(new CaseAgent("sam", "Sam"));
    private static readonly CaseActor Supervisor = Other with { Forces = true };
    private static readonly CaseActor Server = new(new CaseAgent("system", "A person"), IsSystem: true);

    // The columns: no case, waiting, with-agent, answered, with-bot, closed, reopened. What is in the cells is the refusal's code;
    // "ok" is none.
    private static readonly string[] States =
        ["", CaseStates.Waiting, CaseStates.WithAgent, CaseStates.Answered, CaseStates.WithBot, CaseStates.Closed, CaseStates.Reopened];

    [Theory]
    [InlineData(CaseCommands.Take, "ok ok impossible impossible ok impossible ok")]
    [InlineData(CaseCommands.Reply, "not-taken not-taken ok ok not-taken closed not-taken")]
    [InlineData(CaseCommands.Note, "ok ok ok ok ok ok ok")]
    [InlineData(CaseCommands.Return, "impossible impossible ok ok impossible impossible impossible")]
    [InlineData(CaseCommands.HandOn, "impossible impossible ok ok impossible impossible impossible")]
    [InlineData(CaseCommands.Release, "impossible impossible ok ok impossible impossible impossible")]
    [InlineData(CaseCommands.Close, "impossible ok ok ok ok impossible ok")]
    [InlineData(CaseCommands.Reopen, "impossible impossible impossible impossible impossible ok impossible")]
    [InlineData(CaseCommands.Seen, "impossible impossible ok ok impossible impossible impossible")]
    [InlineData(CaseCommands.Queued, "impossible impossible impossible impossible impossible impossible impossible")]
    [InlineData("explode", "impossible impossible impossible impossible impossible impossible impossible")]
    public void The_agent_who_has_the_case_or_anybody_while_nobody_has(string command, string cells) =>
        Assert.Equal(cells, Row(command, Owner));

    [Theory]
    [InlineData(CaseCommands.Take, "taken")]
    [InlineData(CaseCommands.Reply, "not-yours")]
    [InlineData(CaseCommands.Note, "ok")]
    [InlineData(CaseCommands.Return, "not-yours")]
    [InlineData(CaseCommands.HandOn, "not-yours")]
    [InlineData(CaseCommands.Release, "not-yours")]
    [InlineData(CaseCommands.Close, "not-yours")]
    [InlineData(CaseCommands.Reopen, "impossible")]
    [InlineData(CaseCommands.Seen, "not-yours")]
    [InlineData(CaseCommands.Queued, "impossible")]
    public void Another_agent_while_somebody_has_the_case(string command, string code)
    {
        Assert.Equal(code, Cell(Held(CaseStates.WithAgent), command, Other));
        Assert.Equal(code, Cell(Held(CaseStates.Answered), command, Other));
    }

    [Theory]
    [InlineData(CaseCommands.Take, "taken")]
    [InlineData(CaseCommands.Reply, "not-yours")]
    [InlineData(CaseCommands.Return, "not-yours")]
    [InlineData(CaseCommands.HandOn, "ok")]
    [InlineData(CaseCommands.Release, "ok")]
    [InlineData(CaseCommands.Close, "ok")]
    public void A_supervisor_may_take_a_case_from_its_agent_but_not_speak_in_the_agents_place(string command, string code) =>
        Assert.Equal(code, Cell(Held(CaseStates.WithAgent), command, Supervisor));

    [Fact]
    public void Only_the_server_tells_the_place_in_the_queue() =>
        Assert.Equal("impossible ok impossible impossible impossible impossible ok", Row(CaseCommands.Queued, Server));

    [Fact]
    public void A_refusal_names_what_is_allowed()
    {
        var refusal = CaseRules.Check(Of(CaseStates.Closed), CaseCommands.Take, Other);

        Assert.Equal((CaseStates.Closed, CaseCommands.Take), (refusal?.From, refusal?.Command));
        Assert.Equal([CaseCommands.Note, CaseCommands.Reopen], refusal?.Allowed);
        Assert.Equal("\"take\" is not possible while the case is \"closed\"; possible now: note, reopen.", refusal?.Message);
    }

    [Fact]
    public void Who_comes_too_late_is_told_who_has_the_case()
    {
        var refusal = CaseRules.Check(Held(CaseStates.WithAgent), CaseCommands.Take, Other);

        Assert.Equal((Robin, "Robin has this case."), (refusal?.Agent, refusal?.Message));
    }

    [Fact]
    public void To_take_what_one_has_is_done_already()
    {
        Assert.True(CaseRules.IsDone(Held(CaseStates.Answered), CaseCommands.Take, Owner));
        Assert.False(CaseRules.IsDone(Held(CaseStates.Answered), CaseCommands.Take, Other));
        Assert.False(CaseRules.IsDone(Of(CaseStates.Closed) with { Agent = Robin }, CaseCommands.Take, Owner));
    }

    private static string Row(string command, CaseActor actor) =>
        string.Join(' ', States.Select(state => Cell(state.Length == 0 ? null : Of(state), command, actor)));

    private static string Cell(DeskCase? desk, string command, CaseActor actor) =>
        CaseRules.Check(desk, command, actor)?.Code ?? "ok";

    private static DeskCase Of(string state) => state is CaseStates.WithAgent or CaseStates.Answered
        ? Held(state)
        : DeskCase.Open(HandoverReasons.Asked, Now) with { State = state };

    private static DeskCase Held(string state) =>
        DeskCase.Open(HandoverReasons.Asked, Now).Take(Robin, Now) with { State = state };
}
