using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Tests.Classification;

public sealed class IntentClassifierTests
{
    private static readonly IntentClassifier Small = ModelTrainer.Train(
        [
            .. Shared.SmallCorpus,
            new LabelledText(Intents.Worked, "it does", Screen.Step),
            new LabelledText(Intents.Yes, "it does", Screen.Question),
        ],
        new TrainingSettings());

    [Fact]
    public void A_line_of_the_corpus_is_certain()
    {
        var reading = Small.Read("Nobody hears me!", Screen.Open);

        Assert.Equal((Intents.NotHeard, 1, Certainty.Understood), (reading.Intent, reading.Score, reading.Certainty));
        Assert.Equal("nobody hears me", reading.Nearest);
    }

    [Theory]
    [InlineData(Screen.Step, Intents.Worked)]
    [InlineData(Screen.Question, Intents.Yes)]
    public void The_same_words_mean_different_things_before_different_screens(Screen screen, string intent) =>
        Assert.Equal(intent, Small.Read("it does", screen).Intent);

    [Theory]
    [InlineData("")]
    [InlineData("  ...  ")]
    public void Nothing_said_is_none_for_certain(string text)
    {
        var reading = Small.Read(text, Screen.Open);

        Assert.Equal((Intents.None, 1, null), (reading.Intent, reading.Score, reading.Nearest));
    }

    [Fact]
    public void Every_answer_names_a_runner_up_that_is_another_intent()
    {
        foreach (var text in new[] { "they hear me not", "pizza", "qwertz", "works" })
        {
            var reading = Small.Read(text, Screen.Open);

            var runnerUp = Assert.NotNull(reading.RunnerUp);
            Assert.False(runnerUp.Intent == reading.Intent);
            Assert.InRange(runnerUp.Score, 0, 1);
        }
    }

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var texts = Shared.Recognizer.Corpus.Take(500).Select(line => line.Text + " x").ToArray();
        var alone = texts.Select(text => Small.Read(text, Screen.Open).Score).ToArray();

        var together = texts.AsParallel().AsOrdered().Select(text => Small.Read(text, Screen.Open).Score).ToArray();

        Assert.Equal(alone, together);
    }
}
