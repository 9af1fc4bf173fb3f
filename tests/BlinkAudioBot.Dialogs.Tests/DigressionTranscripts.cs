using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>All that a person may ask or say beside the point, wherever the conversation stands.</summary>
public sealed class DigressionTranscripts
{
    [Fact]
    public Task In_triage() => Digresses(new Talk().InBrief().Joins().Presses("They can't hear me"))
        .Presses("Mini").VerifyAsync("digressions/triage");

    [Fact]
    public Task In_the_guide() => Digresses(new Talk().InBrief().Joins().Says("they can't hear me on my doorbell").Presses("All of them", "Sync Module 2", "Android"))
        .Presses("Didn't help").VerifyAsync("digressions/guide");

    [Fact]
    public Task At_a_warning() => Digresses(
            new Talk().InBrief().Joins().Says("they can't hear me on my outdoor").Presses("I am not sure", "Android").GoesOn("reset-sync-module"))
        .Presses("Go ahead").VerifyAsync("digressions/warning");

    [Fact]
    public Task At_the_offer_of_a_person() => Digresses(
            new Talk().InBrief().Joins().Says("they can't hear me on my mini", "not sure", "android").Presses("Talk to a person"))
        .Presses("No, go on with the guide").VerifyAsync("digressions/offer");

    private static Talk Digresses(Talk talk) => talk
        .Says("hello", "what can you do?", "thanks", "wait a moment", "hang on", "bear with me", "sorry")
        .Says("what is live view?", "what's a sync module?", "how many more steps", "how much longer is this going to take")
        .Says("which cameras have two-way audio?", "can it be louder?", "why is only one of my cameras affected?", "do my clips record sound?")
        .Says("how do I use the talk button?", "how do I allow the microphone?", "how do I open the audio settings?")
        .Says("how do I check the signal strength?", "what blocks the signal?", "how do I restart the camera?")
        .Says("how do I restart the sync module?", "how do I reset the sync module?", "how do I reinstall the app?")
        .Says("how do I add the camera again?", "how do I factory reset the camera?");
}
