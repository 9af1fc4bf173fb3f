using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>
/// Trains all intents together so that the right one gets the largest share (maximum entropy, by stochastic descent). Each time it
/// sees only some of a line's features, drawn anew, so it learns not to lean on a few words.
/// </summary>
internal sealed class ShareTrainer
{
    // Draws are whole numbers.
    private const int Draws = 1000;

    private readonly TrainingSettings _settings;
    private readonly int _intents;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _scores;
    private readonly Shuffler _shuffler;
    private readonly List<int> _seen = [];

    private ShareTrainer(int features, int intents, TrainingSettings settings)
    {
        _settings = settings;
        _intents = intents;
        _width = Lanes.Width(intents);
        _weights = new float[features * _width];
        _scores = new float[_width];
        _shuffler = new Shuffler(settings.Seed);
    }

    /// <summary>The weights, a row of <see cref="Lanes.Width"/> numbers for each feature.</summary>
    public static float[] Train(Example[] examples, int features, int intents, TrainingSettings settings)
    {
        var trainer = new ShareTrainer(features, intents, settings);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var visits = settings.ShareRounds * examples.Length;
        for (var visit = 0; visit < visits; visit++)
        {
            if (visit % order.Length == 0)
            {
                trainer._shuffler.Shuffle<int>(order);
            }

            trainer.Visit(examples[order[visit % order.Length]], settings.Pace * (1 - ((float)visit / visits)));
        }

        return trainer._weights;
    }

    private void Visit(Example example, float pace)
    {
        // What is seen stands for what is hidden.
        var scale = 1 / (1 - _settings.Hidden);
        Array.Clear(_scores);
        _seen.Clear();
        for (var at = 0; at < example.Rows.Length; at++)
        {
            if (_shuffler.Next(Draws) >= _settings.Hidden * Draws)
            {
                _seen.Add(at);
                Lanes.Add(_scores, Row(example.Rows[at]), example.Values[at] * scale);
            }
        }

        MakeMoves(example.Label, pace);
        foreach (var at in _seen)
        {
            Lanes.Add(Row(example.Rows[at]), _scores, example.Values[at] * scale);
        }
    }

    // Turns scores into shares, and those into what must be added to come nearer to the truth.
    private void MakeMoves(int label, float pace)
    {
        var scores = _scores.AsSpan(0, _intents);
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var sum = 0f;
        for (var intent = 0; intent < scores.Length; intent++)
        {
            sum += scores[intent] = MathF.Exp(scores[intent] - most);
        }

        for (var intent = 0; intent < scores.Length; intent++)
        {
            scores[intent] *= -pace / sum;
        }

        scores[label] += pace;
    }

    private Span<float> Row(int row) => _weights.AsSpan(row * _width, _width);
}
