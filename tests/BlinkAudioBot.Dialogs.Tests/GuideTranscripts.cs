using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class GuideTranscripts
{
    [Fact]
    public Task Fixed_at_the_second_step() => new Talk()
        .Joins()
        .Presses("They can't hear me", "Mini", "Mini 2", "One of several", "iPhone or iPad", "Didn't help", "It works now")
        .VerifyAsync("fixed-at-the-second-step");

    [Fact]
    public Task The_whole_guide_for_a_Mini() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini", "all of mine I guess", "not sure", "android")
        .Says("didn't help", "nope", "no luck", "next", "done", "no")
        .Presses("Go ahead", "Didn't help", "Yes, pass it on")
        .VerifyAsync("whole-guide-mini");

    [Fact]
    public Task The_whole_guide_for_a_Mini_alone() => new Talk()
        .Joins()
        .Says("nobody can hear me through my mini, I only have one camera", "android")
        .Presses("Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help")
        .Presses("Go ahead", "Didn't help", "Go ahead", "Didn't help", "Go ahead", "Didn't help")
        .Presses("No, thank you")
        .Says("hello?")
        .VerifyAsync("whole-guide-mini-alone");

    [Fact]
    public Task The_whole_guide_for_an_Outdoor_with_a_Sync_Module() => new Talk()
        .Joins()
        .Says("no sound in either direction on my outdoor, I have the sync module 2")
        .Presses("I am not sure", "Android")
        .Presses("Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help")
        .Presses("Go ahead", "Didn't help", "Skip", "Go ahead", "Didn't help", "Go ahead", "It works now")
        .Says("thanks a lot", "bye")
        .VerifyAsync("whole-guide-outdoor");

    [Fact]
    public Task The_whole_guide_for_a_doorbell_without_a_Sync_Module() => new Talk()
        .Joins()
        .Says("visitors can't hear me on the doorbell", "just one of them, the others work")
        .Says("iphone")
        .Presses("Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help", "Didn't help")
        .Says("yes").Presses("Didn't help").Says("no").Says("no")
        .Says("yes please")
        .Says("by the way the bell is two years old", "it works now")
        .VerifyAsync("whole-guide-doorbell");

    [Fact]
    public Task A_doorbell_is_asked_for_its_Sync_Module() => new Talk()
        .Joins()
        .Says("my voice is choppy on the doorbell 2").Presses("All of them").Says("no")
        .Presses("Android").Presses("Didn't help")
        .VerifyAsync("doorbell-sync-module");

    [Fact]
    public Task Back_skip_explain_repeat_and_cannot() => new Talk()
        .Joins()
        .Says("they can't hear me, outdoor 4, only one of them, android")
        .Says("go back")
        .Says("I don't know where that is").Presses("I need more detail")
        .Presses("Skip").Says("repeat please").Presses("Back").Presses("Didn't help")
        .Says("I have no access to the settings")
        .Presses("Back", "Back").Says("next", "next")
        .VerifyAsync("back-skip-explain-repeat-cannot");

    [Fact]
    public Task Back_in_triage_asks_the_question_before() => new Talk().InBrief()
        .Joins()
        .Presses("They can't hear me", "Mini").Says("back").Presses("Outdoor", "Outdoor 4", "All of them")
        .Says("back", "go back", "back", "back")
        .Presses("The sound is bad", "Floodlight").Says("back").PressesOnEarlierCard("One of several", 1).Presses("Mini", "Mini", "One of several", "Android")
        .VerifyAsync("back-in-triage");

    [Fact]
    public Task A_correction_plans_the_rest_again() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini, all of them, iphone")
        .Presses("Didn't help")
        .Says("it's Android actually")
        .Presses("Didn't help")
        .Says("sorry, it's an Outdoor 4")
        .Presses("Didn't help")
        .Says("I meant only one of them")
        .Says("actually I can't hear them")
        .VerifyAsync("corrections");

    [Fact]
    public Task A_correction_can_raise_a_question() => new Talk()
        .Joins()
        .Says("the sound is choppy on my mini, all of them", "android")
        .Presses("Didn't help")
        .Says("sorry, it is the doorbell").Presses("Sync Module 2")
        .VerifyAsync("correction-raises-question");

    [Fact]
    public Task It_works_on_another_phone() => new Talk()
        .Joins()
        .Says("they can't hear me", "works fine on my wife's phone").Presses("Floodlight", "Android")
        .Presses("Didn't help", "Didn't help", "Didn't help", "Go ahead", "Didn't help")
        .VerifyAsync("works-on-another-phone");

    [Fact]
    public Task Who_is_not_at_the_camera_may_pause() => new Talk()
        .Joins()
        .Says("they can't hear me, outdoor 4, only one of them, android", "I'm at work").InBrief()
        .Says("at my holiday home, not near the camera", "ok i'm back home", "back at home now", "skip it, i'm not home").GoesOn("reinstall-app").Says("i am on the bus", "didn't help, i was at work")
        .VerifyAsync("away");

    [Fact]
    public Task What_says_nothing_about_a_step_gets_a_hint() => new Talk()
        .Joins()
        .Says("they can't hear me, mini, android, all of them").InBrief()
        .Says("i dont know").InFull().Says("ok").InBrief().Says("both", "???")
        .VerifyAsync("hints");

    [Fact]
    public Task Another_trouble_at_a_step_keeps_the_step() => new Talk()
        .Joins()
        .Says("they can't hear me, mini, android, all of them")
        .Says("i did it but it asks for a code", "cant log in to blink").InBrief()
        .Says("done but now it wants a verification code", "its asking for the wifi password", "i forgot my password", "i tried to log in but it doesnt accept my password", "the camera keeps going offline", "app keeps crashing", "its raining here")
        .VerifyAsync("other-troubles-at-a-step");

    [Theory]
    [InlineData("outdoor 4", "reboot-camera", true)]
    [InlineData("outdoor 4", "speaker-volume", false)]
    [InlineData("mini", "reboot-camera", false)]
    public async Task Rain_keeps_from_a_step_only_outside(string camera, string step, bool leaves)
    {
        var conversation = await new Talk().Says($"they can't hear me, {camera}, only one of them, android").GoesOn(step).Says("it is raining here").PlayAsync();

        Assert.Equal(leaves, Screen.State(conversation.Sent[^1])["step"].GetString() != step);
    }

    [Fact]
    public Task A_bare_name_corrects_no_model() => new Talk()
        .Joins()
        .Says("they can't hear me on my mini 2, all of them, android", "my mini still doesn't work", "it works on my wife's iPhone")
        .VerifyAsync("bare-name");

    [Fact]
    public Task Starting_over() => new Talk()
        .Joins()
        .Says("they can't hear me on my floodlight, all of them, iphone")
        .Presses("Didn't help")
        .Says("start over")
        .Presses("I can't hear them")
        .VerifyAsync("start-over");

    [Fact]
    public Task A_destructive_step_warns_first() => new Talk()
        .Joins()
        .Says("it's too quiet on all my outdoor cameras, sync module 2, android")
        .Presses("Skip", "Skip", "Skip", "Skip")
        .Says("what does that mean?", "repeat", "yes")
        .Presses("Back", "Skip").Says("no")
        .Presses("Go ahead", "Back").Says("i cant do that, no password")
        .VerifyAsync("destructive-step");

    [Fact]
    public Task A_double_click_and_an_old_card() => new Talk()
        .Joins()
        .Presses("They can't hear me").PressesItAgain()
        .Presses("Mini", "Mini", "All of them", "Android")
        .Presses("Didn't help").PressesItAgain()
        .PressesOnEarlierCard("Skip", 1)
        .PressesOnEarlierCard("I can't hear them", 7)
        .Presses("I need more detail").PressesOnEarlierCard("Didn't help", 1)
        .VerifyAsync("double-click-and-old-card");

    [Fact]
    public Task Numbers_and_places_pick_answers() => new Talk()
        .Joins()
        .Says("1", "the second one", "option 3", "one", "2", "3", "2")
        .VerifyAsync("numbers-and-places");

    [Fact]
    public Task In_Teams_the_card_has_the_buttons() => new Talk(channel: "msteams")
        .Says("hi").Presses("The talk button is missing or does nothing")
        .VerifyAsync("teams");
}
