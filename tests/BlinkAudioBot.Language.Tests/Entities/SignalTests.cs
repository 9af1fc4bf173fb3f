namespace BlinkAudioBot.Language.Tests.Entities;

public sealed class SignalTests
{
    [Theory]
    [InlineData("three bars", "3")]
    [InlineData("3bars", "3")]
    [InlineData("3 out of 5 bars", "3")]
    [InlineData("3/5 signal", "3")]
    [InlineData("5/5 signal", "5")]
    [InlineData("2/5", "2")]
    [InlineData("only one bar", "1")]
    [InlineData("no bars", "0")]
    [InlineData("full bars", "5")]
    [InlineData("a couple of bars", "2")]
    [InlineData("the signal is 4", "4")]
    [InlineData("bars? 3", "3")]
    [InlineData("signal strength: 3", "3")]
    [InlineData("wifi has full bars", "5")]
    public void Bars_are_counted(string text, string signal) => Check(text, signal);

    [Theory]
    [InlineData("a weak signal", "weak")]
    [InlineData("the wifi is really bad out there", "weak")]
    [InlineData("singal is very poor", "weak")]
    [InlineData("the signal isn't great", "weak")]
    [InlineData("weak", "weak")]
    [InlineData("wifi is strong", "strong")]
    [InlineData("excellent connection", "strong")]
    [InlineData("signal looks fine", "strong")]
    [InlineData("signal is full", "strong")]
    public void Words_for_strength_are_read(string text, string signal) => Check(text, signal);

    [Theory]
    [InlineData("how strong is my signal")]
    [InlineData("is my wifi strong enough")]
    [InlineData("how do I get a strong signal")]
    [InlineData("the sound is weak")]
    [InlineData("good")]
    [InlineData("6 bars")]
    [InlineData("on 3/5 it broke")]
    [InlineData("one of five")]
    [InlineData("when the wifi is weak it stutters")]
    [InlineData("what is meant by strong signal")]
    [InlineData("two bars of soap")]
    [InlineData("close all internet tabs")]
    public void What_does_not_tell_the_strength_is_no_signal(string text) => Check(text, "");

    private static void Check(string text, string signal) => Assert.Equal(signal, Entity.Values(text, EntityNames.Signal));
}
