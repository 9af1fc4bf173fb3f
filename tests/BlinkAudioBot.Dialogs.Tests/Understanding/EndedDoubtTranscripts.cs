using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests.Understanding;

/// <summary>What follows, after the end, a sentence of which the bot is not sure.</summary>
public sealed class EndedDoubtTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task After_it_works() => Talk()
        .Says(Known, "it works now", "good").InFull().Says("voice thing").Presses("I can't hear them")
        .VerifyAsync("ended/doubt-resolved");

    [Fact]
    public Task Something_else_is_a_miss_no_more() => Talk()
        .Says(Known, "it works now", "good").InFull().Says("voice thing", "something else", "loud thing").Presses("Can it be louder?")
        .VerifyAsync("ended/doubt-something-else");

    [Fact]
    public Task What_seems_to_tell_trouble_is_asked_about_instead_of_kept_as_a_rating() => Talk()
        .Says(Known, "it works now").InFull().Says("voice thing").Presses("Something else")
        .VerifyAsync("ended/doubt-at-the-rating");

    [Fact]
    public Task An_unclear_sentence_beside_the_rating_belongs_to_it() => Talk()
        .Says(Known, "it works now").InFull().Says("loud thing")
        .VerifyAsync("ended/rating-unclear");

    [Fact]
    public Task When_asked_whether_it_still_works() => Talk()
        .Says(Known, "it works now", "good", "hello").InFull().Says("a bit of a change").Presses("Yes, it works")
        .VerifyAsync("ended/doubt-still");

    [Fact]
    public Task After_a_case_is_made() => Talk()
        .Says(Known, "human", "yes").InFull().Says("voice thing", "loud thing").Presses("Can it be louder?")
        .VerifyAsync("ended/doubt-escalated");

    [Fact]
    public Task After_goodbye() => Talk()
        .Says(Known, "bye").InFull().Says("a bit of a change").Presses("Didn't help")
        .VerifyAsync("ended/doubt-abandoned");

    private static Talk Talk() => new Talk(GuessingRecognizer.Runner).InBrief().Joins();
}
