using BlinkAudioBot.Language.Evaluation;

namespace BlinkAudioBot.Language.Tests.Evaluation;

/// <summary>
/// Holds the corpus to the figures of tests/README.md. When a change of the corpus makes them better, record them there and here.
/// </summary>
public sealed class FiguresTests
{
    private const double RecordedAccuracy = 0.950;
    private const double RecordedOutOfScopeRecall = 0.901;
    private const double RecordedMacroF1 = 0.954;
    private const double Point = 0.01;

    [Fact]
    public void The_figures_of_the_domain_have_not_dropped_by_more_than_a_point()
    {
        var report = Evaluator.CrossValidate(Shared.Recognizer.Corpus);

        Assert.InRange(report.InScopeAccuracy, RecordedAccuracy - Point, 1);
        Assert.InRange(report.OutOfScopeRecall, RecordedOutOfScopeRecall - Point, 1);
        Assert.InRange(report.MacroF1, RecordedMacroF1 - Point, 1);
    }
}
