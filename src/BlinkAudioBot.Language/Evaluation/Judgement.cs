using System.Runtime.InteropServices;
using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Training;

namespace BlinkAudioBot.Language.Evaluation;

/// <summary>What was answered to a text, and what would have been right.</summary>
/// <param name="Expected">The right label.</param>
/// <param name="Answered">The label given, <c>none</c> when the text was refused.</param>
/// <param name="Score">How likely the best intent was said to be right.</param>
/// <param name="BestIsRight">Whether it was.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Judgement(string Expected, string Answered, double Score, bool BestIsRight)
{
    /// <summary>What a guess comes to under scores and their threshold.</summary>
    public static Judgement Of(Guess guess, Confidence confidence)
    {
        var score = confidence.Score(guess.Evidence);
        return new Judgement(guess.Expected, score < confidence.Threshold ? Intents.None : guess.Best, score, guess.IsRight);
    }
}
