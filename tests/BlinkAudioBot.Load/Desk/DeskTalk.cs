using System.Diagnostics;
using BotFramework.Turns;

namespace BlinkAudioBot.Load.Desk;

/// <summary>
/// Customers and agents talking, in an open loop: messages fall due at random at a rate, whether or not earlier ones have arrived.
/// </summary>
internal sealed class DeskTalk(IReadOnlyList<Agent> agents, int rate)
{
    private const int PercentOfCustomers = 60;
    private const int PercentOfCurrent = 80;

    private readonly TurnRandom _random = new(20_261_123);

    public async Task RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        for (var at = NextGap(); at < duration; at += NextGap())
        {
            // A timer may come early by as much as its clock is coarse; nothing is sent before it is due.
            for (var wait = at - Stopwatch.GetElapsedTime(start); wait > TimeSpan.Zero; wait = at - Stopwatch.GetElapsedTime(start))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), cancellationToken);
            }

            Happen(start + (long)(at.TotalSeconds * Stopwatch.Frequency), cancellationToken);
        }
    }

    private void Happen(long due, CancellationToken cancellationToken)
    {
        var agent = agents[_random.Next(agents.Count)];
        agent.Move(due);
        if (_random.Next(100) < PercentOfCustomers)
        {
            agent.Hear(due, _random, PercentOfCurrent, cancellationToken);
        }
        else
        {
            agent.Reply(due);
        }
    }

    // The gaps between events that know nothing of one another.
    private TimeSpan NextGap() => TimeSpan.FromSeconds(-Math.Log(1 - (_random.Next(1_000_000) / 1e6)) / rate);
}
