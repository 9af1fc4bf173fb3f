using BlinkAudioBot.Desk.Hours;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>
/// What is worth telling a person who waits: that they do, that they are next or much nearer, that it takes too long, that the team
/// has come or gone. Pure.
/// </summary>
internal static class WaitingRules
{
    // Who has half as many before them as they know of is told.
    private const int MuchNearer = 2;

    /// <summary>The news for a case; null when there are none.</summary>
    /// <param name="waiting">The case.</param>
    /// <param name="hours">Whether the team is there now.</param>
    /// <param name="limit">How long a person waits before it takes too long.</param>
    /// <param name="takesEmail">Whether an e-mail can be sent to the person.</param>
    /// <param name="now">The time.</param>
    public static WaitingNews? For(WaitingCase waiting, OpeningState hours, TimeSpan limit, bool takesEmail, DateTimeOffset now)
    {
        if (waiting.ByEmail)
        {
            return null;
        }

        var told = waiting.Told;
        var turns = told is null || told.Open != hours.IsOpen;
        var late = LateAt(waiting, hours, limit) <= now;
        return turns || late || (hours.IsOpen && IsNearer(waiting.Position, told))
            ? new WaitingNews(waiting.Position, hours.IsOpen)
            {
                OpensAt = hours.IsOpen ? null : hours.Until,
                ClosesAt = hours.IsOpen ? hours.Until : null,
                Late = late,
                TakesEmail = takesEmail,
                OffersEmail = takesEmail && (late || !hours.IsOpen),
            }
            : null;
    }

    /// <summary>When it takes too long; null when that was told, or while the team is away.</summary>
    public static DateTimeOffset? LateAt(WaitingCase waiting, OpeningState hours, TimeSpan limit) =>
        hours.IsOpen && waiting is { ByEmail: false, Told: { Open: true, Late: false } told } ? told.Since + limit : null;

    private static bool IsNearer(int position, WaitingTold? told) =>
        position < told?.Position && (position == 1 || position * MuchNearer <= told.Position);
}
