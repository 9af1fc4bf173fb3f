using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Cross-validation: what models make of lines that were kept from them.</summary>
internal static class Folds
{
    /// <summary>How many parts a corpus is cut into.</summary>
    public const int Count = 5;

    /// <summary>A guess at every line by a model trained on the other folds, and the line's fold.</summary>
    public static IReadOnlyList<(Guess Guess, int Fold)> Guess(IReadOnlyList<LabelledText> lines, TrainingSettings settings)
    {
        var folds = Assign(lines);
        var guesses = new (Guess Guess, int Fold)[lines.Count];
        for (var fold = 0; fold < Count; fold++)
        {
            using var model = ModelTrainer.Fit([.. lines.Where((_, place) => folds[place] != fold)], settings, Confidence.Unfitted);
            for (var place = 0; place < lines.Count; place++)
            {
                if (folds[place] == fold)
                {
                    guesses[place] = (Guess(model, lines[place]), fold);
                }
            }
        }

        return guesses;
    }

    /// <summary>A model's guess at a line.</summary>
    public static Guess Guess(IntentClassifier model, LabelledText line)
    {
        var (intent, evidence) = model.Weigh(line.Text, line.Screen);
        return new Guess(line.Label, intent, evidence);
    }

    // Each label's lines are dealt out in turn, so that every fold has its share of each.
    private static int[] Assign(IReadOnlyList<LabelledText> lines)
    {
        var order = Enumerable.Range(0, lines.Count).ToArray();
        new Shuffler(1).Shuffle<int>(order);
        var dealt = new Dictionary<string, int>(StringComparer.Ordinal);
        var folds = new int[lines.Count];
        foreach (var place in order)
        {
            var turn = dealt.GetValueOrDefault(lines[place].Label);
            dealt[lines[place].Label] = turn + 1;
            folds[place] = turn % Count;
        }

        return folds;
    }
}
