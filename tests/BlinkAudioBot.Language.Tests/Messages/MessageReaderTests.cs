namespace BlinkAudioBot.Language.Tests.Messages;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("Hi! They can't hear me on my doorbell.", Intents.NotHeard)]
    [InlineData("They can't hear me. I want to talk to a person.", Intents.Human)]
    [InlineData("They couldn't hear me before. It works now, thanks!", Intents.Worked)]
    [InlineData("It works now. But the sound is choppy.", Intents.PoorQuality)]
    [InlineData("They can't hear me. I can't hear them.", Intents.NoAudio)]
    [InlineData("Thanks. What's next?", Intents.Next)]
    [InlineData("my mini has no sound and i would rather deal with a human being", Intents.Human)]
    [InlineData("the doorbell crackles so please put me through to someone", Intents.Human)]
    [InlineData("the talk button is grey and i want to talk to the delivery man", Intents.TalkButton)]
    [InlineData("Hello. Good morning!", Intents.Greeting)]
    public void A_message_of_several_sentences_has_one_meaning(string text, string intent) =>
        Assert.Equal(intent, Shared.Recognizer.Recognize(text).Intent);

    [Fact]
    public void What_is_told_besides_does_not_blur_the_problem() => Assert.Equal(
        Intents.NotHeard,
        Shared.Recognizer.Recognize("They can't hear me. " + string.Concat(Enumerable.Repeat("I have tried this and that. ", 100)) + "It is a Mini 2.").Intent);
}
