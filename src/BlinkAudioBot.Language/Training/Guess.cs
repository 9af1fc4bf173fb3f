using System.Runtime.InteropServices;
using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Training;

/// <summary>What a model made of a text that it had not seen.</summary>
/// <param name="Expected">The right label.</param>
/// <param name="Best">The best intent other than <c>none</c>.</param>
/// <param name="Evidence">What speaks for it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Guess(string Expected, string Best, Evidence Evidence)
{
    /// <summary>Whether the best intent is the right one.</summary>
    public bool IsRight => Best == Expected;
}
