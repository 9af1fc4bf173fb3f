using System.Collections.Concurrent;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>
/// Remembers whose token is whose, so that a signature is checked once. Bounded: the older half is forgotten when it is
/// full.
/// </summary>
internal sealed class CallerCache
{
    private const int GenerationSize = 8_192;

    // Any request may read and write both; losing a generation to a race costs a signature check, nothing else.
    private ConcurrentDictionary<string, DirectLineCaller> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, DirectLineCaller> _old = new(StringComparer.Ordinal);
    private int _added;

    public bool TryGet(string authorization, out DirectLineCaller? caller)
    {
        if (_young.TryGetValue(authorization, out caller))
        {
            return true;
        }

        if (!_old.TryGetValue(authorization, out caller))
        {
            return false;
        }

        Add(authorization, caller);
        return true;
    }

    public void Add(string authorization, DirectLineCaller caller)
    {
        if (Interlocked.Increment(ref _added) % GenerationSize == 0)
        {
            _old = _young;
            _young = new(StringComparer.Ordinal);
        }

        _young[authorization] = caller;
    }
}
