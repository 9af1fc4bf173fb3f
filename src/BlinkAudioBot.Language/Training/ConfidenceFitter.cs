using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>Fits a <see cref="Confidence"/> to what a model made of texts that it had not seen.</summary>
internal static class ConfidenceFitter
{
    // Keeps the weights small where there is little to learn from.
    private const double Restraint = 1;
    private const int Rounds = 25;

    /// <summary>Fits the weights, then takes the highest threshold that refuses at most so many of the right answers.</summary>
    /// <param name="guesses">What the model made of the texts.</param>
    /// <param name="refusable">Which share of the right answers may be refused.</param>
    public static Confidence Fit(IReadOnlyList<Guess> guesses, double refusable)
    {
        var confidence = new Confidence(Weights(guesses), 0);
        var right = guesses.Where(guess => guess.IsRight).Select(guess => confidence.Score(guess.Evidence)).Order().ToArray();
        return right.Length == 0 ? confidence : confidence with { Threshold = right[(int)(refusable * right.Length)] };
    }

    // Newton's method.
    private static double[] Weights(IReadOnlyList<Guess> guesses)
    {
        var size = Evidence.Pieces + 1;
        var weights = new double[size];
        var pieces = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var curve = new double[size, size];
            foreach (var guess in guesses)
            {
                guess.Evidence.CopyTo(pieces);
                pieces[^1] = 1;
                var score = 1 / (1 + Math.Exp(-weights.Zip(pieces, (weight, piece) => weight * piece).Sum()));
                AddTo(gradient, curve, pieces, score - (guess.IsRight ? 1 : 0), score * (1 - score));
            }

            for (var at = 0; at < size; at++)
            {
                gradient[at] += Restraint * weights[at];
                curve[at, at] += Restraint;
            }

            var step = Solve(curve, gradient);
            for (var at = 0; at < size; at++)
            {
                weights[at] -= step[at];
            }
        }

        return weights;
    }

    private static void AddTo(double[] gradient, double[,] curve, double[] pieces, double error, double spread)
    {
        for (var row = 0; row < pieces.Length; row++)
        {
            gradient[row] += error * pieces[row];
            for (var column = 0; column < pieces.Length; column++)
            {
                curve[row, column] += spread * pieces[row] * pieces[column];
            }
        }
    }

    // Gauss elimination; the restraint makes every pivot positive.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var solution = (double[])right.Clone();
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                solution[row] -= factor * solution[pivot];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++)
            {
                solution[row] -= matrix[row, column] * solution[column];
            }

            solution[row] /= matrix[row, row];
        }

        return solution;
    }
}
