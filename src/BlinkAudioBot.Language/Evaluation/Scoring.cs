namespace BlinkAudioBot.Language.Evaluation;

/// <summary>Makes figures of judgements.</summary>
internal static class Scoring
{
    private const int Bins = 10;

    /// <summary>The report without its times.</summary>
    public static EvaluationReport Report(IReadOnlyList<Judgement> judgements, double threshold)
    {
        var inScope = judgements.Where(judgement => judgement.Expected != Intents.None).ToList();
        var outOfScope = judgements.Where(judgement => judgement.Expected == Intents.None).ToList();
        var refused = judgements.Where(judgement => judgement.Answered == Intents.None).ToList();
        return new EvaluationReport
        {
            Texts = judgements.Count,
            Accuracy = Share(judgements, IsRight),
            InScopeAccuracy = Share(inScope, IsRight),
            MacroF1 = MacroF1(judgements),
            OutOfScopeRecall = Share(outOfScope, IsRight),
            OutOfScopePrecision = Share(refused, IsRight),
            CalibrationError = CalibrationError(judgements),
            Threshold = threshold,
            Confusions = Confusions(judgements),
            TrainingTime = default,
            TimePerText = default,
        };
    }

    private static bool IsRight(Judgement judgement) => judgement.Answered == judgement.Expected;

    private static double Share(IReadOnlyList<Judgement> judgements, Func<Judgement, bool> counts) =>
        judgements.Count == 0 ? 0 : (double)judgements.Count(counts) / judgements.Count;

    private static double MacroF1(IReadOnlyList<Judgement> judgements)
    {
        var answered = judgements.GroupBy(judgement => judgement.Answered, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return judgements.GroupBy(judgement => judgement.Expected, StringComparer.Ordinal)
            .Average(group => 2.0 * group.Count(IsRight) / (group.Count() + answered.GetValueOrDefault(group.Key)));
    }

    private static double CalibrationError(IReadOnlyList<Judgement> judgements) => judgements
        .GroupBy(judgement => Math.Min((int)(judgement.Score * Bins), Bins - 1))
        .Sum(bin => Math.Abs(bin.Sum(judgement => judgement.Score) - bin.Count(judgement => judgement.BestIsRight)))
        / Math.Max(judgements.Count, 1);

    private static Confusion[] Confusions(IEnumerable<Judgement> judgements) =>
    [
        .. judgements.Where(judgement => !IsRight(judgement))
            .GroupBy(judgement => (judgement.Expected, judgement.Answered))
            .Select(group => new Confusion(group.Key.Expected, group.Key.Answered, group.Count()))
            .OrderByDescending(confusion => confusion.Count)
            .ThenBy(confusion => confusion.Expected, StringComparer.Ordinal)
            .ThenBy(confusion => confusion.Answered, StringComparer.Ordinal),
    ];
}
