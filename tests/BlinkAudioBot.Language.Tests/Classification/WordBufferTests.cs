using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Tests.Classification;

public sealed class WordBufferTests
{
    [Theory]
    [InlineData("They can't HEAR me!!!", " they cant hear me ")]
    [InlineData("they can’t hear me", " they cant hear me ")]
    [InlineData("sooooo quiet", " soo quiet ")]
    [InlineData("10000 times", " 10000 times ")]
    [InlineData("does it?", " does it ? ")]
    [InlineData("two-way audio...dead", " two way audio dead ")]
    [InlineData("  ", " ")]
    [InlineData("\u0000\u0007ok\u001b", " ok ")]
    public void Text_is_cut_into_words(string text, string words) => Assert.Equal(words, Read(text).Text.ToString());

    [Fact]
    public void Pictures_are_words_of_their_own()
    {
        var words = Read("👍👎 ok");

        Assert.Equal(3, words.Count);
        Assert.False(words[0].SequenceEqual(words[1]));
    }

    [Theory]
    [InlineData('?')]
    [InlineData('x')]
    [InlineData('\uDC4D')]
    public void Only_the_beginning_of_a_very_long_text_is_read(char letter)
    {
        var words = Read(new string(letter, 20_000));

        Assert.InRange(words.Text.Length, 1, (2 * WordBuffer.MaxLength) + 2);
    }

    private static WordBuffer Read(string text)
    {
        var words = new WordBuffer();
        words.Read(text);
        return words;
    }
}
