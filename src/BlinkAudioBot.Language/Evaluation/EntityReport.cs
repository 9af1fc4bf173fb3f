namespace BlinkAudioBot.Language.Evaluation;

/// <summary>How good the entity recognisers are. All shares are from 0 to 1.</summary>
/// <param name="Texts">How many texts were judged.</param>
/// <param name="Precision">The share of the entities found that are right: name, value and span.</param>
/// <param name="Recall">The share of the right entities that were found.</param>
/// <param name="ValueF1">F1 when the span need not fit.</param>
public sealed record EntityReport(int Texts, double Precision, double Recall, double ValueF1)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}
