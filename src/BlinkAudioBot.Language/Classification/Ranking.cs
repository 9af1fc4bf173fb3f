namespace BlinkAudioBot.Language.Classification;

/// <summary>The likeliest intents of a text other than <c>none</c>, and what speaks for the first.</summary>
internal sealed class Ranking
{
    /// <summary>How many intents are ranked.</summary>
    public const int Places = 3;

    // How fast an intent's share grows with its score; chosen by measurement.
    private const float Sharpness = 1;

    private readonly int[] _intents = new int[Places];
    private readonly float[] _shares = new float[Places];

    /// <summary>The numbers of the intents, best first.</summary>
    public ReadOnlySpan<int> Best => _intents;

    /// <summary>What speaks for the first.</summary>
    public Evidence Evidence { get; private set; }

    /// <summary>Ranks scores.</summary>
    /// <param name="scores">One score for each intent, that of <c>none</c> last.</param>
    /// <param name="familiarity">How much of the text is known.</param>
    /// <param name="nearness">How near the nearest line is.</param>
    public void Read(ReadOnlySpan<float> scores, float familiarity, float nearness)
    {
        var inScope = scores[..^1];
        for (var place = 0; place < Places; place++)
        {
            _intents[place] = Highest(inScope, _intents.AsSpan(0, place));
        }

        var sum = 0f;
        var top = scores[_intents[0]];
        foreach (var score in scores)
        {
            sum += MathF.Exp(Sharpness * (score - top));
        }

        for (var place = 0; place < Places; place++)
        {
            _shares[place] = MathF.Exp(Sharpness * (scores[_intents[place]] - top)) / sum;
        }

        Evidence = new Evidence(
            top, top - scores[_intents[1]], top - scores[^1], _shares[0], familiarity, nearness);
    }

    /// <summary>The ranked intents with their scores: that of the best as given, and what is left shared among the others.</summary>
    public ScoredIntent[] Scored(string[] names, double best)
    {
        var others = Math.Max(1 - _shares[0], float.Epsilon);
        var scored = new ScoredIntent[Places];
        for (var place = 0; place < Places; place++)
        {
            scored[place] = new ScoredIntent(names[_intents[place]], place == 0 ? best : Math.Min(best, (1 - best) * Math.Min(1, _shares[place] / others)));
        }

        return scored;
    }

    private static int Highest(ReadOnlySpan<float> scores, ReadOnlySpan<int> taken)
    {
        var best = -1;
        for (var intent = 0; intent < scores.Length; intent++)
        {
            if ((best < 0 || scores[intent] > scores[best]) && !taken.Contains(intent))
            {
                best = intent;
            }
        }

        return best;
    }
}
