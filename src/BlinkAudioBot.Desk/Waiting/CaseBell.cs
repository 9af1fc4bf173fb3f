using System.Collections.Concurrent;
using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Events;
using BotFramework.Turns;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>
/// Rings when the queue has changed: when a case comes into it or leaves it, or when who waits has been told something. What is said in
/// cases is none of that. Rather rings once too often than not.
/// </summary>
internal sealed class CaseBell(TimeProvider time) : EffectBell(time)
{
    // Who waits, and how often they were told something, by reference; null until the queue has been read, so that all rings till then.
    private volatile ConcurrentDictionary<string, int>? _waiting;

    /// <summary>Takes note of who waits, which was read just now.</summary>
    public void Know(IEnumerable<WaitingCase> waiting)
    {
        var known = _waiting ?? new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in waiting)
        {
            known.TryAdd(one.Reference, one.Told?.Count ?? 0);
        }

        _waiting = known;
    }

    /// <inheritdoc />
    protected override bool Takes(DbConnection connection, TurnEffect effect, EffectOrigin origin) =>
        effect is CaseEffect change && (_waiting is not { } known || Changes(known, change));

    private static bool Changes(ConcurrentDictionary<string, int> known, CaseEffect change)
    {
        if (!CaseSchema.IsQueued(change.Record.Text("state")))
        {
            return known.TryRemove(change.Reference, out _);
        }

        var told = change.Record.Find("told")?.Number("count") ?? 0;
        var isNews = !known.TryGetValue(change.Reference, out var before) || before != told;
        known[change.Reference] = told;
        return isNews;
    }
}
