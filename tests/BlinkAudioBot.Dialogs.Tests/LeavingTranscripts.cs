using BlinkAudioBot.Dialogs.Tests.Harness;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Who leaves, by a word or in silence, finds the same place again.</summary>
public sealed class LeavingTranscripts
{
    [Theory]
    [InlineData("triage", "They can't hear me")]
    [InlineData("guide", "They can't hear me|Floodlight|All of them|Android|Didn't help")]
    [InlineData("warning", "They can't hear me|Floodlight|All of them|Android|Skip|Skip|Skip|Skip|Skip")]
    [InlineData("offer", "They can't hear me|Floodlight|All of them|Android|Talk to a person")]
    public Task And_returns(string place, string answers) => new Talk().InBrief()
        .Joins().Presses(answers.Split('|'))
        .Says("bye", "hello").Says("bye").Presses("Go on")
        .Waits(TimeSpan.FromHours(25)).Says("hi").Says("start over", "back")
        .VerifyAsync("leaving/" + place);
}
