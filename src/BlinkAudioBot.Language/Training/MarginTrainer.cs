using System.Numerics;
using System.Runtime.InteropServices;
using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>
/// Trains one linear classifier for each intent against all others, with squared hinge loss, by coordinate descent in the dual
/// (Hsieh and others, 2008). All intents' coordinates of an example move in one pass over its features.
/// </summary>
internal sealed class MarginTrainer
{
    private readonly Example[] _examples;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _duals;
    private readonly float[] _scores;
    private readonly float[] _moves;
    private readonly float _slack;
    private readonly float _ownSlack;

    private MarginTrainer(Example[] examples, int features, int intents, TrainingSettings settings)
    {
        _examples = examples;
        _width = Lanes.Width(intents);
        _weights = new float[features * _width];
        _duals = new float[examples.Length * _width];
        _scores = new float[_width];
        _moves = new float[_width];
        _slack = 0.5f / settings.Cost;
        _ownSlack = _slack / settings.OwnWeight;
    }

    /// <summary>The weights, a row of <see cref="Lanes.Width"/> numbers for each feature.</summary>
    public static float[] Train(Example[] examples, int features, int intents, TrainingSettings settings)
    {
        var trainer = new MarginTrainer(examples, features, intents, settings);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var shuffler = new Shuffler(settings.Seed);
        for (var round = 0; round < settings.MarginRounds; round++)
        {
            shuffler.Shuffle<int>(order);
            foreach (var index in order)
            {
                trainer.Visit(index);
            }
        }

        return trainer._weights;
    }

    private void Visit(int index)
    {
        var example = _examples[index];
        var square = 0f;
        Array.Clear(_scores);
        for (var at = 0; at < example.Rows.Length; at++)
        {
            square += example.Values[at] * example.Values[at];
            Lanes.Add(_scores, Row(example.Rows[at]), example.Values[at]);
        }

        var duals = _duals.AsSpan(index * _width, _width);
        var own = duals[example.Label];
        MoveOthers(duals, square);
        MoveOwn(duals, example.Label, own, square);
        for (var at = 0; at < example.Rows.Length; at++)
        {
            Lanes.Add(Row(example.Rows[at]), _moves, example.Values[at]);
        }
    }

    private void MoveOthers(Span<float> duals, float square)
    {
        var wideDuals = MemoryMarshal.Cast<float, Vector<float>>(duals);
        var wideScores = MemoryMarshal.Cast<float, Vector<float>>(_scores.AsSpan());
        var wideMoves = MemoryMarshal.Cast<float, Vector<float>>(_moves.AsSpan());
        var slack = new Vector<float>(_slack);
        var pace = new Vector<float>(1 / (square + _slack));
        for (var lane = 0; lane < wideDuals.Length; lane++)
        {
            var before = wideDuals[lane];
            var gradient = (slack * before) - wideScores[lane] - Vector<float>.One;
            var after = Vector.Max(before - (gradient * pace), Vector<float>.Zero);
            wideDuals[lane] = after;
            wideMoves[lane] = before - after;
        }
    }

    private void MoveOwn(Span<float> duals, int label, float before, float square)
    {
        var gradient = _scores[label] - 1 + (_ownSlack * before);
        var after = MathF.Max(before - (gradient / (square + _ownSlack)), 0);
        duals[label] = after;
        _moves[label] = after - before;
    }

    private Span<float> Row(int row) => _weights.AsSpan(row * _width, _width);
}
