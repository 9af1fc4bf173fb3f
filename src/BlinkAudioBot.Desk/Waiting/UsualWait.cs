using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Hours;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>How long people have waited of late for somebody to take their case, while the team was there.</summary>
internal sealed class UsualWait(CaseQueue queue, OpeningHours hours)
{
    // Fewer say nothing.
    private const int Enough = 5;

    /// <summary>The median; null when too few have waited to tell.</summary>
    /// <exception cref="StoreUnavailableException">The cases cannot be read now.</exception>
    public TimeSpan? Find()
    {
        var waits = queue.RecentWaits().Where(wait => wait.Taken > wait.Since && WasOpen(wait.Since, wait.Taken))
            .Select(wait => wait.Taken - wait.Since).Order().ToList();
        return waits.Count < Enough ? null : waits[waits.Count / 2];
    }

    // Who came in the evening and was answered in the morning has slept meanwhile.
    private bool WasOpen(DateTimeOffset from, DateTimeOffset to) => hours.At(from) is { IsOpen: true } open && !(open.Until < to);
}
