namespace BlinkAudioBot.Language.Classification;

/// <summary>What the classifier made of a text.</summary>
/// <param name="Intent">The intent; <c>none</c> when it is refused.</param>
/// <param name="Score">How sure it is of that, from 0 to 1.</param>
/// <param name="Certainty">What may be done with it.</param>
/// <param name="Likely">The likeliest intents other than <c>none</c>, best first.</param>
/// <param name="Nearest">The line of the corpus that is most alike.</param>
internal sealed record Reading(
    string Intent, double Score, Certainty Certainty, IReadOnlyList<ScoredIntent> Likely, string? Nearest)
{
    /// <summary>Nothing was written.</summary>
    public static Reading Nothing { get; } = new(Intents.None, 1, Certainty.Refused, [], null);

    /// <summary>The likeliest intent besides <see cref="Intent"/>.</summary>
    public ScoredIntent? RunnerUp
    {
        get
        {
            foreach (var likely in Likely)
            {
                if (likely.Intent != Intent)
                {
                    return likely;
                }
            }

            return null;
        }
    }

    /// <summary>Whether the intent can be acted on.</summary>
    public bool IsUnderstood => Certainty == Certainty.Understood;
}
