using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class RatingTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task A_rating_is_given_with_one_tap_and_a_sentence() => Fixed()
        .PressesWith("It was quick.", "Good").PressesItAgain()
        .Says("thanks", "it works now", "start over", "it works now")
        .VerifyAsync("rating-with-sentence");

    [Fact]
    public Task A_rating_is_said_in_words() => Fixed()
        .Says("Not good: too many questions")
        .VerifyAsync("rating-in-words");

    [Fact]
    public Task A_rating_is_picked_by_its_number() => Fixed()
        .Says("4")
        .VerifyAsync("rating-by-number");

    [Fact]
    public Task What_is_written_instead_of_a_rating_is_kept() => Fixed()
        .Says("my dog likes talking through it")
        .VerifyAsync("rating-sentence-only");

    [Fact]
    public Task A_rating_that_is_passed_over_is_not_asked_again() => Fixed()
        .Says("next")
        .Presses("It stopped again", "It works now")
        .VerifyAsync("rating-ignored");

    [Fact]
    public Task A_rating_waits_while_a_question_is_answered() => Fixed()
        .Says("do my clips have sound?", "thanks").Presses("Good")
        .VerifyAsync("rating-after-question");

    [Fact]
    public Task A_case_carries_the_rating() => new Talk()
        .Joins()
        .Says("human", "yes", "it works now").PressesWith("The restart did it.", "So-so")
        .VerifyAsync("rating-of-a-case");

    [Fact]
    public Task Stray_words_leave_the_rating_open() => Fixed()
        .Says("no", "it was the other camera sorry", "done", "5", "no", "3", "done")
        .VerifyAsync("rating-strays");

    private static Talk Fixed() => new Talk().Joins().Says(Known).Presses("It works now");
}
