using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Tests.Classification;

public sealed class ModelFileTests : IDisposable
{
    private const long TenMegabytes = 10_000_000;

    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void The_model_of_the_bot_is_small() => Assert.InRange(new FileInfo(Shared.ModelPath).Length, 1, TenMegabytes);

    [Fact]
    public void The_same_corpus_gives_the_same_bytes()
    {
        var first = Train();
        var second = Train();

        Assert.Equal(first, second);
    }

    [Fact]
    public void Another_corpus_gives_another_model() =>
        Assert.NotEqual(Train(), Train(new LabelledText(Intents.Greeting, "good evening")));

    [Fact]
    public void What_is_read_back_says_the_same()
    {
        using var trained = ModelTrainer.Train(Shared.SmallCorpus, new TrainingSettings());
        ModelFile.Write(trained, _path);
        using var loaded = ModelFile.Read(_path);

        foreach (var text in new[] { "they don't hear me", "works", "I cannot hear", "somebody real please" })
        {
            var (expected, actual) = (trained.Read(text, Screen.Open), loaded.Read(text, Screen.Open));
            Assert.Equal((expected.Intent, expected.Nearest), (actual.Intent, actual.Nearest));
            Assert.Equal(expected.Score, actual.Score, 0.02);
        }
    }

    [Fact]
    public void Another_file_is_refused_by_name()
    {
        File.WriteAllText(_path, "This is not a model.");

        var fault = Assert.Throws<InvalidDataException>(() => ModelFile.Read(_path));

        Assert.Contains(_path, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);

    private byte[] Train(params LabelledText[] more)
    {
        using var classifier = ModelTrainer.Train([.. Shared.SmallCorpus, .. more], new TrainingSettings());
        ModelFile.Write(classifier, _path);
        return File.ReadAllBytes(_path);
    }
}
