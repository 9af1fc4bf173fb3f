using System.Numerics;
using System.Runtime.InteropServices;

namespace BlinkAudioBot.Language.Classification;

/// <summary>
/// One number for each intent, worked on side by side. Only sums of two numbers are formed, each in its own lane, so the
/// result does not depend on how wide the machine's registers are.
/// </summary>
internal static class Lanes
{
    // Enough for the widest registers.
    private const int Unit = 16;

    /// <summary>How many lanes hold so many intents.</summary>
    public static int Width(int intents) => (intents + Unit - 1) / Unit * Unit;

    /// <summary>Adds a row, times a factor.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        var wideSums = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var wideRow = MemoryMarshal.Cast<float, Vector<float>>(row);
        var wideFactor = new Vector<float>(factor);
        for (var lane = 0; lane < wideSums.Length && lane < wideRow.Length; lane++)
        {
            wideSums[lane] += wideRow[lane] * wideFactor;
        }
    }
}
