using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Who comes back after "it works now".</summary>
public sealed class ReturnTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task It_still_works() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("hello").Presses("Yes, it works")
        .Waits(TimeSpan.FromHours(20))
        .Says("hi", "do my clips have sound?", "blah", "yes it does, thanks")
        .VerifyAsync("return-still-works");

    [Fact]
    public Task Who_has_just_said_that_it_still_works_is_not_asked_again() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("hello").Presses("Yes, it works")
        .Says("hello")
        .Waits(TimeSpan.FromHours(3))
        .Says("hello")
        .VerifyAsync("return-hello-again");

    [Fact]
    public Task It_does_not_work_any_more() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("hello").Presses("No, it stopped again", "Didn't help", "It works now", "It stopped again")
        .VerifyAsync("return-stopped");

    [Fact]
    public Task Who_says_at_once_that_it_stopped_is_not_asked() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("they still can't hear me", "no")
        .VerifyAsync("return-says-stopped");

    [Fact]
    public Task A_question_of_who_comes_back_is_answered_first() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("do my clips have sound?", "no")
        .VerifyAsync("return-with-question");

    [Fact]
    public Task The_chat_is_only_opened_again() => Fixed()
        .Waits(TimeSpan.FromMinutes(6)).OpensAgain()
        .Waits(TimeSpan.FromHours(3)).OpensAgain().Presses("No, it stopped again")
        .VerifyAsync("return-by-opening");

    [Fact]
    public Task After_the_limit_everybody_is_greeted_anew() => Fixed()
        .Waits(TimeSpan.FromHours(25))
        .Says("hello")
        .VerifyAsync("return-late");

    [Fact]
    public Task After_the_limit_a_problem_is_a_new_one() => Fixed()
        .Waits(TimeSpan.FromHours(25))
        .Says("i can't hear them on my outdoor 4", "not sure", "it works now")
        .VerifyAsync("return-late-with-problem");

    [Fact]
    public Task The_button_that_it_stopped_is_good_at_any_time() => Fixed()
        .Waits(TimeSpan.FromDays(30))
        .Presses("It stopped again")
        .VerifyAsync("return-late-by-button");

    [Fact]
    public Task A_step_that_loses_something_is_warned_of_again() => new Talk()
        .Joins()
        .Says(Known).Presses("Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Go ahead", "It works now")
        .Waits(TimeSpan.FromHours(3))
        .Says("hello", "no")
        .VerifyAsync("return-to-destructive-step");

    [Fact]
    public Task What_was_only_warned_of_has_not_helped() => new Talk()
        .InBrief().Joins().Says(Known).GoesOn("reinstall-app").Says("it works now").InFull()
        .Waits(TimeSpan.FromHours(3))
        .Says("hello").Presses("No, it stopped again")
        .VerifyAsync("return-to-warning");

    [Fact]
    public Task A_person_who_comes_back_wants_a_human() => Fixed()
        .Waits(TimeSpan.FromHours(3))
        .Says("hello", "human", "it works now", "it stopped again").Presses("Didn't help")
        .VerifyAsync("return-human");

    [Fact]
    public Task What_works_stays_resolved_when_a_person_is_refused_or_not_answered() => Fixed()
        .Says("human").Presses("No, thank you")
        .Says("human").Waits(TimeSpan.FromHours(25))
        .VerifyAsync("resolved-human-refused");

    private static Talk Fixed() => new Talk().Joins().Says(Known).Presses("Didn't help", "It works now");
}
