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
        var released = Taken.Hear("hello", Start.AddMinutes(2)).Reply("hi", Start.AddMinutes(3)).Release();

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
        var heard = answered.Hear("thanks", Start.AddMinutes(3));

        Assert.Equal((CaseStates.Answered, null, 0), (answered.State, answered.AwaitedSince, answered.Unread));
        Assert.Equal((CaseStates.WithAgent, Start.AddMinutes(3), 1), (heard.State, heard.AwaitedSince, heard.Unread));
    }

    [Fact]
    public void More_messages_do_not_give_a_silent_agent_more_time() =>
        Assert.Equal(Start.AddMinutes(1), Taken.Hear("hello", Start.AddMinutes(2)).Hear("?", Start.AddMinutes(3)).AwaitedSince);

    [Fact]
    public void Nobody_waits_for_an_agent_who_has_not_taken_the_case()
    {
        Assert.Null(Waiting.Hear("hello", Start).AwaitedSince);
        Assert.Equal(CaseStates.Waiting, Waiting.Hear("hello", Start).State);
    }

    [Fact]
    public void Only_the_beginning_of_the_last_words_is_kept() =>
        Assert.Equal(new string('a', CaseWords.MaxLength), Waiting.Hear(new string('a', 200), Start).Last?.Text);
}
