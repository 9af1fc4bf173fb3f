using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What follows a sentence of which the bot is not sure.</summary>
public sealed class DoubtTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task A_meaning_is_chosen_by_button() => Talk()
        .Joins()
        .Says("voice thing").Presses("I can't hear them").PressesItAgain()
        .VerifyAsync("doubt-by-button");

    [Fact]
    public Task A_meaning_is_chosen_by_number() => Talk()
        .Joins()
        .Says("mic thing", "2", "voice thing", "the second one")
        .VerifyAsync("doubt-by-number");

    [Fact]
    public Task A_meaning_is_chosen_by_text() => Talk()
        .Joins()
        .Says("voice thing", "they can't hear me")
        .VerifyAsync("doubt-by-text");

    [Fact]
    public Task A_single_meaning_is_chosen_by_yes() => Talk()
        .Joins()
        .Says("low thing", "yes")
        .VerifyAsync("doubt-by-yes");

    [Fact]
    public Task A_meaning_that_makes_no_sense_is_not_offered() => Talk().InBrief()
        .Joins()
        .Says("they can't hear me on my mini", "low thing", "loud thing", "all of them, iphone").InFull().Says("voice thing")
        .VerifyAsync("doubt-senseless");

    [Fact]
    public Task What_a_doubtful_sentence_names_is_kept() => Talk()
        .Joins()
        .Says("low thing on my outdoor 4").Presses("It is too quiet")
        .VerifyAsync("doubt-keeps-what-is-named");

    [Fact]
    public Task None_of_the_meanings_is_a_miss() => Talk()
        .Joins()
        .Says("voice thing").Presses("Something else").PressesItAgain()
        .Says("low thing", "no", "they can't hear me")
        .VerifyAsync("doubt-something-else");

    [Fact]
    public Task Another_unclear_sentence_is_a_miss() => Talk()
        .Joins()
        .Says("voice thing", "mic thing", "mic thing")
        .VerifyAsync("doubt-twice");

    [Fact]
    public Task A_clear_sentence_takes_the_place_of_an_answer() => Talk()
        .Joins()
        .Says("voice thing", "my doorbell is choppy")
        .VerifyAsync("doubt-passed-over");

    [Fact]
    public Task At_a_step_the_step_s_answers_are_meant() => Talk()
        .Joins()
        .Says(Known, "a bit of a change").Presses("Didn't help")
        .Says("loud thing").Presses("Can it be louder?")
        .Says("it works?", "1")
        .VerifyAsync("doubt-at-a-step");

    [Fact]
    public Task Who_may_want_a_person_is_offered_one() => Talk()
        .Joins()
        .Says("voice thing", "person thing", "no", "hello thing")
        .VerifyAsync("doubt-person");

    private static Talk Talk() => new(GuessingRecognizer.Runner);
}
