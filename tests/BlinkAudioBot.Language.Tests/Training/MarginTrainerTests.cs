using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Tests.Training;

public sealed class MarginTrainerTests
{
    [Fact]
    public void What_can_be_told_apart_is_told_apart()
    {
        Example[] examples = [.. Enumerable.Range(0, 30).Select(number => Example(number % 3))];

        var weights = MarginTrainer.Train(examples, 3, 3, new TrainingSettings { MarginRounds = 30 });

        var width = Lanes.Width(3);
        for (var row = 0; row < 3; row++)
        {
            for (var intent = 0; intent < 3; intent++)
            {
                Assert.Equal(row == intent, weights[(row * width) + intent] > 0);
            }
        }
    }

    private static Example Example(int label)
    {
        var vector = new FeatureVector();
        vector.Add(label, 1);
        return new Example(label, vector);
    }
}
