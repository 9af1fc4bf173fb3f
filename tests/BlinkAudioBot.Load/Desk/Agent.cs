using System.Diagnostics;
using BlinkAudioBot.Load.Desk.Page;
using BotFramework.Turns;

namespace BlinkAudioBot.Load.Desk;

/// <summary>Somebody at the desk, with a few cases of which one is open; every now and then turns to the next.</summary>
internal sealed class Agent(DeskPage page, Doings doings, IReadOnlyList<HeldCase> held, TimeSpan turn)
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(10);

    private long _turned;
    private TimeSpan _stay = turn;
    private int _current;

    public IReadOnlyList<HeldCase> Held => held;

    public DeskPage Page => page;

    /// <summary>Turns to another case when it is time to.</summary>
    public void Move(long now)
    {
        if (_turned == 0)
        {
            _turned = now;
        }
        else if (Stopwatch.GetElapsedTime(_turned, now) >= _stay)
        {
            (_turned, _stay) = (now, Stay);
            _current = (_current + 1) % held.Count;
            var next = held[_current];
            doings.Add(() => page.OpenAsync(next));
        }
    }

    /// <summary>Answers in the case that is open.</summary>
    public void Reply(long due)
    {
        var current = held[_current];
        var text = current.FromAgent.Say(due);
        doings.Add(() => page.ReplyAsync(current, text));
    }

    /// <summary>One of the customers writes: mostly who is being talked with, now and then another.</summary>
    public void Hear(long due, TurnRandom random, int percentOfCurrent, CancellationToken cancellationToken)
    {
        var other = random.Next(100) < percentOfCurrent ? 0 : 1 + random.Next(held.Count - 1);
        var talking = held[(_current + other) % held.Count];
        talking.Customer.Say(talking.FromCustomer.Say(due), cancellationToken);
    }
}
