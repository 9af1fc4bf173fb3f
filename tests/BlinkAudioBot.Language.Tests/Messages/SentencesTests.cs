using BlinkAudioBot.Language.Messages;

namespace BlinkAudioBot.Language.Tests.Messages;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("They can't hear me. Please help!", "They can't hear me| Please help")]
    [InlineData("hello?? anyone", "hello?| anyone")]
    [InlineData("it is on 2.4 ghz", "it is on 2.4 ghz")]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void A_message_is_cut_into_its_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Cut(text).Select(sentence => text[sentence])));

    [Fact]
    public void Of_very_many_sentences_the_first_and_the_last_are_read()
    {
        var text = string.Join(". ", Enumerable.Range(1, 100));

        var sentences = Sentences.Cut(text).ConvertAll(sentence => text[sentence].Trim());

        Assert.Equal(Sentences.Most, sentences.Count);
        Assert.Equal(("1", "100"), (sentences[0], sentences[^1]));
    }
}
