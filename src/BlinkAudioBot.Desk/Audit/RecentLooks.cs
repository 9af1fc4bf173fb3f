using System.Collections.Concurrent;

namespace BlinkAudioBot.Desk.Audit;

/// <summary>
/// The looks that were written down of late. A page reads a case again with each event of it: that is one look, and hundreds of lines
/// would hide the others. For any thread.
/// </summary>
internal sealed class RecentLooks(TimeProvider timeProvider)
{
    /// <summary>How long somebody looks before it is written down again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Look, DateTimeOffset> _until = new();

    /// <summary>Whether a look was written down of late.</summary>
    public bool Contains(Look look) => _until.TryGetValue(look, out var until) && until > timeProvider.GetUtcNow();

    /// <summary>A look has been written down.</summary>
    public void Add(Look look)
    {
        if (_until.Count >= Most)
        {
            // At worst some are written down once more.
            _until.Clear();
        }

        _until[look] = timeProvider.GetUtcNow() + Lifetime;
    }
}
