using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Cases;

namespace BlinkAudioBot.Dialogs.Tests.Handover;

public sealed class DeskCaseTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly CaseAgent Robin = new("robin", "Robin");
    private static readonly DeskCase Waiting = DeskCase.Open(HandoverReasons.Asked, Start);
    private static readonly DeskCase Taken = Waiting.Take(Robin, Start.AddMinutes(1));

    [Fact]
    public void A_released_case_has_its_old_place()
    {
        var released = Taken.Hear("hello", 1, Start.AddMinutes(2)).Reply("hi", Start.AddMinutes(3)).Release();

        Assert.Equal((CaseStates.Waiting, Start), (released.State, released.WaitingSince));
        Assert.Null(released.Agent);
        Assert.Null(released.AwaitedSince);
    }

    [Fact]
    public void A_reopened_case_waits_from_now_on()
    {
        var reopened = Taken.Close(CaseResolutions.Resolved, Robin, Start.AddMinutes(2)).Reopen(HandoverReasons.Asked, Start.AddHours(1));

        Assert.Equal((CaseStates.Reopened, Start.AddHours(1), 1), (reopened.State, reopened.WaitingSince, reopened.Reopened));
        Assert.Equal((null, null, null), (reopened.Agent, reopened.Resolution, reopened.ClosedAt));
        Assert.Equal(Start, reopened.OpenedAt);
    }

    [Fact]
    public void The_persons_message_makes_an_answered_case_the_agents_again()
    {
        var answered = Taken.Reply("hi", Start.AddMinutes(2));
        var heard = answered.Hear("thanks", 1, Start.AddMinutes(3));

        Assert.Equal((CaseStates.Answered, null, 0), (answered.State, answered.AwaitedSince, answered.Unread));
        Assert.Equal((CaseStates.WithAgent, Start.AddMinutes(3), 1), (heard.State, heard.AwaitedSince, heard.Unread));
    }

    [Fact]
    public void More_messages_do_not_give_a_silent_agent_more_time() =>
        Assert.Equal(Start.AddMinutes(1), Taken.Hear("hello", 1, Start.AddMinutes(2)).Hear("?", 1, Start.AddMinutes(3)).AwaitedSince);

    [Fact]
    public void Nobody_waits_for_an_agent_who_has_not_taken_the_case()
    {
        Assert.Null(Waiting.Hear("hello", 1, Start).AwaitedSince);
        Assert.Equal(CaseStates.Waiting, Waiting.Hear("hello", 1, Start).State);
    }

    [Fact]
    public void What_the_person_wrote_before_the_agent_saw_it_still_waits_for_an_answer()
    {
        var heard = Taken.Hear("one", 4, Start.AddMinutes(2)).Hear("two", 6, Start.AddMinutes(3));

        var late = heard.Reply("to one", Start.AddMinutes(4), seen: 5);
        var full = heard.Reply("to both", Start.AddMinutes(4), seen: 6);

        Assert.Equal((CaseStates.WithAgent, 1, Start.AddMinutes(4)), (late.State, late.Unread, late.AwaitedSince));
        Assert.Equal((CaseStates.Answered, 0, null), (full.State, full.Unread, full.AwaitedSince));
        Assert.Equal((2, 1, 0), (heard.See(3).Unread, heard.See(4).Unread, heard.See(null).Unread));
    }

    [Fact]
    public void More_unread_messages_than_are_kept_one_by_one_are_still_counted()
    {
        var heard = Enumerable.Range(1, 250).Aggregate(Taken, (desk, place) => desk.Hear("x", place, Start));

        Assert.Equal((250, 250, 1, 0), (heard.Unread, heard.See(100).Unread, heard.See(249).Unread, heard.See(250).Unread));
    }

    [Fact]
    public void Only_the_beginning_of_the_last_words_is_kept() =>
        Assert.Equal(new string('a', CaseWords.MaxLength), Waiting.Hear(new string('a', 200), 1, Start).Last?.Text);
}
