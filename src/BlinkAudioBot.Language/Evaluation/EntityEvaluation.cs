namespace BlinkAudioBot.Language.Evaluation;

/// <summary>Holds what is recognised against what people labelled.</summary>
public static class EntityEvaluation
{
    /// <summary>The name of the figures for all entities together.</summary>
    public const string Overall = "all";

    /// <summary>Figures for each entity that occurs, then for all. An entity is right when name, value and place are.</summary>
    /// <param name="sentences">The labelled sentences.</param>
    /// <param name="recognize">What is measured.</param>
    public static IReadOnlyList<EntityFigures> Measure(
        IEnumerable<LabelledSentence> sentences, Func<string, IReadOnlyList<RecognizedEntity>> recognize)
    {
        var counted = sentences.SelectMany(sentence => Compare(sentence, recognize(sentence.Text))).ToList();
        var byName = counted.GroupBy(figures => figures.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        return [.. byName.Select(group => Sum(group.Key, group)), Sum(Overall, counted)];
    }

    private static IEnumerable<EntityFigures> Compare(LabelledSentence sentence, IReadOnlyList<RecognizedEntity> found) =>
        found.Select(entity => new EntityFigures(
                entity.Name, sentence.Entities.Contains(entity) ? 1 : 0, sentence.Entities.Contains(entity) ? 0 : 1, 0))
            .Concat(sentence.Entities.Except(found).Select(entity => new EntityFigures(entity.Name, 0, 0, 1)));

    private static EntityFigures Sum(string name, IEnumerable<EntityFigures> figures) => figures.Aggregate(
        new EntityFigures(name, 0, 0, 0),
        (sum, one) => new EntityFigures(name, sum.Right + one.Right, sum.Wrong + one.Wrong, sum.Missed + one.Missed));
}
