namespace BlinkAudioBot.Language.Classification;

/// <summary>
/// Says how likely it is that the best intent is the right one, from the evidence: a logistic function fitted to texts that the
/// model had not seen.
/// </summary>
/// <param name="Weights">One for each piece of evidence, and the last for none.</param>
/// <param name="Threshold">Below this score a text is refused.</param>
internal sealed record Confidence(double[] Weights, double Threshold)
{
    /// <summary>From this score on an intent is understood.</summary>
    public const double Sure = 0.7;

    /// <summary>From this score on people are asked what they mean, below the threshold too: one of the likeliest is often right.</summary>
    public const double Doubtful = 0.3;

    /// <summary>Of a model whose scores are not fitted yet.</summary>
    public static Confidence Unfitted { get; } = new(new double[Evidence.Pieces + 1], 0);

    /// <summary>The score, from 0 to 1.</summary>
    public double Score(Evidence evidence)
    {
        Span<double> pieces = stackalloc double[Evidence.Pieces];
        evidence.CopyTo(pieces);
        var sum = Weights[^1];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            sum += Weights[piece] * pieces[piece];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What may be done with an intent of this score.</summary>
    public Certainty Certainty(double score) =>
        score < Math.Min(Threshold, Doubtful) ? Language.Certainty.Refused
        : score < Sure ? Language.Certainty.Unsure
        : Language.Certainty.Understood;
}
