namespace BlinkAudioBot.Language.Evaluation;

/// <summary>How well an entity is recognised.</summary>
/// <param name="Name">One of <see cref="EntityNames"/>, or a word for all.</param>
/// <param name="Right">How many were found that are labelled.</param>
/// <param name="Wrong">How many were found that are not labelled.</param>
/// <param name="Missed">How many are labelled that were not found.</param>
public sealed record EntityFigures(string Name, int Right, int Wrong, int Missed)
{
    /// <summary>The share of what was found that is labelled, from 0 to 1; 1 when nothing was found.</summary>
    public double Precision => Share(Wrong);

    /// <summary>The share of what is labelled that was found, from 0 to 1; 1 when nothing is labelled.</summary>
    public double Recall => Share(Missed);

    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>.</summary>
    public double F1 => Right + Wrong + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    private double Share(int failures) => Right + failures == 0 ? 1 : (double)Right / (Right + failures);
}
