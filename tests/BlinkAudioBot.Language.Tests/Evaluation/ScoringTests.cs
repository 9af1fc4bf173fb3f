using BlinkAudioBot.Language.Evaluation;

namespace BlinkAudioBot.Language.Tests.Evaluation;

public sealed class ScoringTests
{
    private static readonly EvaluationReport Report = Scoring.Report(
        [
            new("a", "a", 0.95, true),
            new("a", "b", 0.75, false),
            new("b", "b", 0.85, true),
            new("b", "none", 0.15, true),
            new("none", "none", 0.05, false),
            new("none", "a", 0.65, false),
        ],
        0.5);

    [Fact]
    public void A_refused_message_that_was_in_scope_counts_as_wrong() => Assert.Equal(0.5, Report.InScopeAccuracy);

    [Fact]
    public void All_messages_count_for_the_accuracy() => Assert.Equal(0.5, Report.Accuracy);

    [Fact]
    public void Out_of_scope_has_recall_and_precision() =>
        Assert.Equal((0.5, 0.5), (Report.OutOfScopeRecall, Report.OutOfScopePrecision));

    [Fact]
    public void Macro_F1_weighs_all_labels_alike() => Assert.Equal(0.5, Report.MacroF1, 1e-9);

    [Fact]
    public void The_calibration_error_is_the_mean_gap_between_score_and_truth() =>
        Assert.Equal((0.05 + 0.75 + 0.15 + 0.85 + 0.05 + 0.65) / 6, Report.CalibrationError, 1e-9);

    [Fact]
    public void Mistakes_are_counted_by_kind() =>
        Assert.Equal([new Confusion("a", "b", 1), new Confusion("b", "none", 1), new Confusion("none", "a", 1)], Report.Confusions);
}
