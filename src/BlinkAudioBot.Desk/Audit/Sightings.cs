using BlinkAudioBot.Desk.Accounts;

namespace BlinkAudioBot.Desk.Audit;

/// <summary>
/// Remembers for a while who has looked at which case: a page reads the case that it shows at every change, and the audit log
/// is to tell of a look, not of each read. Forgotten with the process, which costs a line.
/// </summary>
internal sealed class Sightings(TimeProvider timeProvider)
{
    private const int Most = 10_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Agent, string Reference), DateTimeOffset> _seenAt = [];
    private readonly Lock _lock = new();

    /// <summary>Notes that an agent sees a case.</summary>
    /// <returns>Whether they did not a moment ago.</returns>
    public bool IsNew(Agent agent, string reference)
    {
        var now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            var isNew = !_seenAt.TryGetValue((agent.Id, reference), out var before) || now - before >= Lifetime;
            if (isNew && _seenAt.Count >= Most)
            {
                _seenAt.Clear();
            }

            _seenAt[(agent.Id, reference)] = now;
            return isNew;
        }
    }
}
