namespace BotFramework.Turns;

/// <summary>Chance that can be replayed: a SplitMix64 sequence from a recorded seed. Not for secrets.</summary>
/// <param name="seed">The seed; the same seed gives the same sequence.</param>
public sealed class TurnRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="exclusiveMaximum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is not positive.</exception>
    public int Next(int exclusiveMaximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exclusiveMaximum);
        return (int)(NextUInt64() % (ulong)exclusiveMaximum);
    }
}
