using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What people say of their own accord: all at once, several things, corrections, wishes for a person.</summary>
public sealed class UnderstandingTranscripts
{
    private const string Known = "they can't hear me on my outdoor, all of them, sync module 2, iphone";

    [Theory]
    [InlineData("one-breath-outdoor", "Hi, people at my door can't hear me through my Blink Outdoor 4. It's only one of my three cameras, I'm on a Samsung phone.")]
    [InlineData("one-breath-doorbell", "MY DOORBELL 2 IS NO GOOD VISITORS CANT HEAR ME NO SYNC MODULE, ALL OF THEM, IPHONE")]
    [InlineData("one-breath-mini", "ipad, blink mini 2, every camera i have, i hear nothing from it")]
    public Task Everything_is_said_in_one_breath(string name, string text) => new Talk().Joins().Says(text).VerifyAsync(name);

    [Fact]
    public Task Everything_is_said_before_the_welcome() => new Talk()
        .Says("my voice is choppy on the floodlight, just one of my cameras, android")
        .VerifyAsync("one-breath-first");

    [Fact]
    public Task Only_the_rest_is_asked() => new Talk()
        .Joins()
        .Says("the sound on my doorbell is choppy", "all of them and I have a kindle fire").Presses("Sync Module 2")
        .VerifyAsync("one-breath-rest");

    [Fact]
    public Task Of_several_problems_the_one_with_sound_is_taken_up() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini and the battery of my outdoor dies every week")
        .VerifyAsync("several-problems");

    [Fact]
    public Task Of_several_troubles_none_is_passed_over() => new Talk()
        .Joins()
        .Says("my clips won't save and I get no notifications", "and nobody can hear me. also my clips won't save")
        .VerifyAsync("several-troubles");

    [Fact]
    public Task Corrections_before_the_guide_are_taken_at_once() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini 2", "sorry, I meant the outdoor 4", "all of them", "no, only one of them", "android")
        .VerifyAsync("corrections-in-triage");

    [Fact]
    public Task Corrections_in_the_guide_plan_again() => new Talk()
        .Joins()
        .Says(Known).Presses("Didn't help", "Didn't help", "Didn't help")
        .Says("actually I can't hear them", "sorry, it's a doorbell without a sync module", "it works on my wife's phone by the way", "I have an android, not an iphone")
        .VerifyAsync("corrections-in-the-guide");

    [Fact]
    public Task A_person_is_wanted_whatever_else_is_said() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini and I want to talk to a real person now", "no")
        .Says("all, android", "this didn't help, get me an agent").Presses("No, go on with the guide")
        .Says("you stupid bot, give me a human").Presses("Yes, pass it on")
        .VerifyAsync("person-always");

    [Fact]
    public Task A_person_who_is_not_wanted_is_not_offered() => new Talk().InBrief()
        .Joins()
        .Says("they can't hear me on my mini but i don't want a human", "no agents please", "all, android", "please dont transfer me")
        .Says("i would rather not talk to a person", "didn't help and stop offering me an agent", "human").InFull().Says("no i dont need a representative")
        .VerifyAsync("person-refused");

    [Fact]
    public Task Digressions_before_the_guide() => new Talk()
        .Joins()
        .Says("hello", "what can you do?", "hold on a second", "what is Blink's phone number", "no", "thanks", "they can't hear me", "do my clips have sound?", "how do I restart a mini")
        .VerifyAsync("digressions-in-triage");

    [Fact]
    public Task Digressions_in_the_guide() => new Talk()
        .Joins()
        .Says(Known, "hi", "what can you do for me", "let me try that", "can it be louder", "why is only one broken", "does the XT2 have two way audio", "thank you", "how strong is my signal")
        .VerifyAsync("digressions-in-the-guide");

    [Fact]
    public Task Digressions_at_the_offer_of_a_person() => new Talk()
        .Joins()
        .Says(Known, "human", "do my clips have sound", "thanks", "hold on", "yes")
        .VerifyAsync("digressions-at-the-offer");

    [Fact]
    public Task Choices_are_answered_in_many_ways() => new Talk()
        .Joins()
        .Says("the second one", "umm the doorbell", "the 2nd gen one", "both", "the last one", "android phone")
        .VerifyAsync("choices-typed");

    [Fact]
    public Task Not_sure_is_an_answer_to_everything() => new Talk()
        .Joins()
        .Says("not sure", "no idea", "I really don't know", "idk", "dunno")
        .VerifyAsync("choices-not-sure");

    [Fact]
    public Task Both_directions() => new Talk()
        .Joins()
        .Says("both", "mini", "option 1", "number two", "1")
        .VerifyAsync("choices-both");

    [Fact]
    public Task It_does_at_a_step_means_that_it_works() => new Talk()
        .Joins()
        .Says(Known, "it does")
        .VerifyAsync("it-does");
}
