using System.Diagnostics;
using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Evaluation;

/// <summary>Measures the classifier on texts that it was not trained on.</summary>
public static class Evaluator
{
    // Chosen on the validation part of CLINC150. Such a set is typed well, has much in scope and little out of it, and time to train.
    private static readonly TrainingSettings SettingsOfSets = new()
    {
        Mistypes = false,
        UsesConcepts = false,
        ShareRuns = 5,
        MarginWeight = 2,
        Rarest = [2, 2, 2, 2],
        Refusable = 0.005,
    };

    /// <summary>By cross-validation: a fold's threshold is chosen on the other folds.</summary>
    /// <param name="lines">A corpus.</param>
    public static EvaluationReport CrossValidate(IReadOnlyList<LabelledText> lines)
    {
        var settings = new TrainingSettings();
        var started = Stopwatch.GetTimestamp();
        var guesses = Folds.Guess(lines, settings);
        var trainingTime = Stopwatch.GetElapsedTime(started) / Folds.Count;
        var confidences = Enumerable.Range(0, Folds.Count)
            .Select(fold => ConfidenceFitter.Fit(
                [.. guesses.Where(guess => guess.Fold != fold).Select(guess => guess.Guess)], settings.Refusable))
            .ToArray();
        using var model = ModelTrainer.Fit(lines, settings, confidences[0]);
        return Scoring.Report(
            [.. guesses.Select(guess => Judgement.Of(guess.Guess, confidences[guess.Fold]))],
            confidences.Average(confidence => confidence.Threshold)) with
        {
            TrainingTime = trainingTime,
            TimePerText = TimePerText(model, lines),
        };
    }

    /// <summary>On a set of its own: trained on one, the threshold chosen on another, measured once on the third.</summary>
    /// <param name="training">What is trained on.</param>
    /// <param name="validation">What scores and the threshold are fitted on.</param>
    /// <param name="test">What is measured on.</param>
    public static EvaluationReport HoldOut(
        IReadOnlyList<LabelledText> training, IReadOnlyList<LabelledText> validation, IReadOnlyList<LabelledText> test)
    {
        var settings = SettingsOfSets;
        var started = Stopwatch.GetTimestamp();
        using var model = ModelTrainer.Fit(training, settings, Confidence.Unfitted);
        var confidence = ConfidenceFitter.Fit([.. validation.Select(text => Folds.Guess(model, text))], settings.Refusable);
        var trainingTime = Stopwatch.GetElapsedTime(started);
        return Scoring.Report(
            [.. test.Select(text => Judgement.Of(Folds.Guess(model, text), confidence))], confidence.Threshold) with
        {
            TrainingTime = trainingTime,
            TimePerText = TimePerText(model, test),
        };
    }

    private static TimeSpan TimePerText(IntentClassifier model, IReadOnlyList<LabelledText> texts)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            model.Read(text.Text, text.Screen);
        }

        return texts.Count == 0 ? default : Stopwatch.GetElapsedTime(started) / texts.Count;
    }
}
