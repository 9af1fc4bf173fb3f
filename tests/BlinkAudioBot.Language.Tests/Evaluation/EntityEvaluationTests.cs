using BlinkAudioBot.Language.Evaluation;
using BlinkAudioBot.Language.Tests.Entities;

namespace BlinkAudioBot.Language.Tests.Evaluation;

public sealed class EntityEvaluationTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "entities.tsv");

    [Fact]
    public void Entities_are_recognised_as_people_labelled_them()
    {
        using var reader = new StreamReader(Data);

        var figures = EntityEvaluation.Measure(LabelledSentence.Read(reader), Entity.Recognizer.Recognize);

        foreach (var figure in figures)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{figure.Name,-12} precision {figure.Precision:P1}  recall {figure.Recall:P1}  F1 {figure.F1:P1}");
        }

        Assert.All(figures, figure => Assert.InRange(figure.F1, 0.95, 1));
        Assert.InRange(figures[^1].F1, 0.97, 1);
    }

    [Fact]
    public void An_entity_is_right_when_name_value_and_place_are()
    {
        using var reader = new StringReader("# mine\nthe mini\tdevice=mini@4+4\n\nmini 2\tdevice=mini@0+4\nhello\n");

        var figures = EntityEvaluation.Measure(LabelledSentence.Read(reader), Entity.Recognizer.Recognize);

        Assert.Equal(
            [new EntityFigures("device", 1, 1, 1), new EntityFigures(EntityEvaluation.Overall, 1, 1, 1)], figures);
        Assert.Equal((0.5, 0.5, 0.5), (figures[0].Precision, figures[0].Recall, figures[0].F1));
    }

    [Theory]
    [InlineData("mini\tdevice=mini")]
    [InlineData("mini\tdevice=mini@2+4")]
    [InlineData("mini\tdevice=mini@x+4")]
    public void A_label_that_does_not_fit_its_sentence_is_refused(string line)
    {
        using var reader = new StringReader(line);

        Assert.Throws<InvalidDataException>(() => LabelledSentence.Read(reader).ToList());
    }
}
