namespace BlinkAudioBot.Language.Training;

/// <summary>Numbers that look random and are the same every time (SplitMix64): training must give the same model.</summary>
internal sealed class Shuffler(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, and without, a limit.</summary>
    public int Next(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Puts items into another order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
