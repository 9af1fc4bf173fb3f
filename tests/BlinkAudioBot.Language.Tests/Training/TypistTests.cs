using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Tests.Training;

public sealed class TypistTests
{
    [Fact]
    public void The_same_text_gets_the_same_slips() =>
        Assert.Equal(Typist.Mistype("nobody hears me at the door"), Typist.Mistype("nobody hears me at the door"));

    [Theory]
    [InlineData("nobody hears me at the door")]
    [InlineData("Audio")]
    [InlineData("1234 volume")]
    public void A_slip_is_small(string text) =>
        Assert.InRange(Typist.Mistype(text).Length, text.Length - 2, text.Length + 2);

    [Fact]
    public void Short_words_are_typed_well() => Assert.Equal("I can not", Typist.Mistype("I can not"));
}
