using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Trains a classifier. The same lines in the same order give the same classifier, bit for bit.</summary>
internal static class ModelTrainer
{
    /// <summary>Trains on all lines, and fits the scores by cross-validation.</summary>
    public static IntentClassifier Train(IReadOnlyList<LabelledText> lines, TrainingSettings settings)
    {
        var guesses = Folds.Guess(lines, settings).Select(guess => guess.Guess).ToList();
        return Fit(lines, settings, ConfidenceFitter.Fit(guesses, settings.Refusable));
    }

    /// <summary>Trains on all lines.</summary>
    public static IntentClassifier Fit(IReadOnlyList<LabelledText> lines, TrainingSettings settings, Confidence confidence)
    {
        var concepts = settings.UsesConcepts ? Concepts.English : null;
        var texts = settings.Mistypes ? WithSlips(lines) : lines;
        var space = Space(texts, concepts, settings.Rarest);
        string[] intents =
        [
            .. lines.Select(line => line.Label).Where(label => label != Intents.None).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            Intents.None,
        ];
        var numbers = intents.Select((intent, number) => (intent, number))
            .ToDictionary(pair => pair.intent, pair => pair.number, StringComparer.Ordinal);
        var vectorizer = new Vectorizer(space, concepts);
        Example[] examples =
        [
            .. texts.Select(line => new Example(numbers[line.Label], vectorizer.Read(line.Text, Seen(line)))),
        ];
        var weights = Weights(examples, space.Count, intents.Length, settings);
        return new IntentClassifier(
            new LinearModel(intents, space, weights, concepts), lines, new NearestLines(space, WordRows(examples, lines.Count, space)), confidence);
    }

    // Both kinds of training see the same features, so their sum is one model; what one run happens to hide, another sees.
    private static float[] Weights(Example[] examples, int features, int intents, TrainingSettings settings)
    {
        var weights = new float[features * Lanes.Width(intents)];
        for (var run = 0; run < settings.ShareRuns; run++)
        {
            var other = settings with { Seed = settings.Seed + (ulong)run };
            Lanes.Add(weights, ShareTrainer.Train(examples, features, intents, other), 1f / settings.ShareRuns);
        }

        Lanes.Add(weights, MarginTrainer.Train(examples, features, intents, settings), settings.MarginWeight);
        return weights;
    }

    private static FeatureSpace Space(IEnumerable<LabelledText> texts, Concepts? concepts, IReadOnlyList<int> rarest)
    {
        var counter = new FeatureCounter(concepts, rarest);
        foreach (var text in texts)
        {
            counter.Add(text.Text, Seen(text));
        }

        return counter.Space();
    }

    // Some of what holds everywhere is learnt before a screen, so that a screen by itself says little.
    private static Screen Seen(LabelledText line) =>
        line.Screen != Screen.Open ? line.Screen
        : (line.Text.Length % 6) switch
        {
            0 => Screen.Step,
            3 => Screen.Question,
            _ => Screen.Open,
        };

    private static List<LabelledText> WithSlips(IReadOnlyList<LabelledText> lines) =>
    [
        .. lines,
        .. lines.Select(line => line with { Text = Typist.Mistype(line.Text) }).Where((line, place) => line != lines[place]),
    ];

    private static int[][] WordRows(Example[] examples, int lines, FeatureSpace space) =>
    [
        .. examples.Take(lines).Select(example =>
            example.Rows.ToArray().Where(row => space.Kinds[row] == FeatureKind.Words).Order().ToArray()),
    ];
}
