using System.Runtime.InteropServices;

namespace BlinkAudioBot.Language.Classification;

/// <summary>What speaks for the best intent of a text.</summary>
/// <param name="Best">Its score.</param>
/// <param name="Lead">How far it is ahead of the next intent.</param>
/// <param name="LeadOfScope">How far it is ahead of <c>none</c>.</param>
/// <param name="Share">Its share of all intents, from 0 to 1.</param>
/// <param name="Familiarity">How much of the text's words is known, from 0 to 1.</param>
/// <param name="Nearness">How near the nearest line is, from 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Evidence(
    float Best, float Lead, float LeadOfScope, float Share, float Familiarity, float Nearness)
{
    /// <summary>How many pieces there are.</summary>
    public const int Pieces = 6;

    /// <summary>Writes the pieces in their order.</summary>
    public void CopyTo(Span<double> pieces)
    {
        pieces[0] = Best;
        pieces[1] = Lead;
        pieces[2] = LeadOfScope;
        pieces[3] = Share;
        pieces[4] = Familiarity;
        pieces[5] = Nearness;
    }
}
