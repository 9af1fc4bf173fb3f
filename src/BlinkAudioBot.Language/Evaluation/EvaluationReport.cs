namespace BlinkAudioBot.Language.Evaluation;

/// <summary>How good a classifier is. All shares are from 0 to 1.</summary>
public sealed record EvaluationReport
{
    /// <summary>How many texts were judged.</summary>
    public required int Texts { get; init; }

    /// <summary>The share of all texts with the right label, <c>none</c> included.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The share of in-scope texts with the right label; a refused one counts as wrong.</summary>
    public required double InScopeAccuracy { get; init; }

    /// <summary>The mean of the labels' F1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>The share of out-of-scope texts that were refused.</summary>
    public required double OutOfScopeRecall { get; init; }

    /// <summary>The share of refused texts that were out of scope.</summary>
    public required double OutOfScopePrecision { get; init; }

    /// <summary>By how much scores differ from how often they are right, on average (expected calibration error, ten bins).</summary>
    public required double CalibrationError { get; init; }

    /// <summary>The score below which a text was refused; with cross-validation the mean of the folds'.</summary>
    public required double Threshold { get; init; }

    /// <summary>The mistakes, the most frequent first.</summary>
    public required IReadOnlyList<Confusion> Confusions { get; init; }

    /// <summary>How long one training took; with cross-validation the mean of the folds.</summary>
    public required TimeSpan TrainingTime { get; init; }

    /// <summary>How long a text takes on one core.</summary>
    public required TimeSpan TimePerText { get; init; }
}
