using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class EndingTranscripts
{
    private const string Known = "they can't hear me on my mini, all of them, iphone";

    [Fact]
    public Task A_person_is_asked_for_at_once() => new Talk()
        .Says("I want to talk to a human").Presses("Yes, pass it on")
        .Says("how long will it take?", "thanks")
        .VerifyAsync("person-at-once");

    [Fact]
    public Task A_person_is_asked_for_at_once_and_then_not() => new Talk()
        .Joins()
        .Says("agent", "no")
        .VerifyAsync("person-at-once-refused");

    [Fact]
    public Task A_person_is_asked_for_in_the_guide() => new Talk()
        .Joins()
        .Says(Known).Presses("Didn't help").Says("i can't, no access")
        .Presses("Talk to a person", "No, go on with the guide", "Talk to a person").Says("human")
        .Says("talk to a person", "start over")
        .VerifyAsync("person-mid-guide");

    [Fact]
    public Task Goodbye_keeps_the_place() => new Talk()
        .Joins()
        .Says(Known).Presses("Didn't help").Says("bye", "hello again").Presses("Didn't help")
        .VerifyAsync("goodbye-and-return");

    [Fact]
    public Task Silence_ends_the_conversation_and_a_return_opens_it() => new Talk()
        .Joins()
        .Waits(TimeSpan.FromHours(20))
        .Says(Known)
        .Waits(TimeSpan.FromHours(23))
        .Waits(TimeSpan.FromHours(2))
        .Says("that didn't help")
        .Waits(TimeSpan.FromHours(30))
        .Presses("It works now")
        .Waits(TimeSpan.FromHours(48))
        .VerifyAsync("silence");

    [Fact]
    public Task It_stopped_again() => new Talk()
        .Joins()
        .Says(Known).Presses("It works now", "It stopped again").Says("it works now", "they still can't hear me")
        .VerifyAsync("stopped-again");

    [Fact]
    public Task It_works_is_taken_anywhere() => new Talk()
        .Joins()
        .Presses("I can't hear them")
        .Says("oh, it works now", "what can you do?")
        .VerifyAsync("works-anywhere");

    [Fact]
    public Task An_XT_has_no_guide() => new Talk()
        .Joins()
        .Says("they can't hear me on my XT").Presses("It is another camera", "XT or XT2", "XT2")
        .VerifyAsync("unsupported-xt");

    [Fact]
    public Task An_old_Indoor_has_no_guide() => new Talk()
        .Joins()
        .Says("people can't hear me on my indoor camera").Says("the 1st gen").Presses("Yes, pass it on")
        .VerifyAsync("unsupported-indoor");

    [Fact]
    public Task A_correction_to_an_old_camera_ends_the_guide() => new Talk()
        .Joins()
        .Says("they can't hear me on my xt2, all of them, android").Presses("Didn't help")
        .Says("sorry it is the XT").Says("no it's the outdoor 4").Presses("Skip").Says("it is the XT after all").Presses("No, thank you")
        .VerifyAsync("unsupported-by-correction");
}
