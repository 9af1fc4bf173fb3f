using HdrHistogram;

namespace BlinkAudioBot.Load.Desk;

/// <summary>How long messages took from one screen to the other, and what was wrong with their order.</summary>
internal sealed class DeskFigures
{
    private int _faults;

    /// <summary>From the customer to the conversation that the agent has open.</summary>
    public LongConcurrentHistogram ToConversation { get; } = Histogram();

    /// <summary>From the customer to the agent's list, while another conversation is open.</summary>
    public LongConcurrentHistogram ToList { get; } = Histogram();

    /// <summary>From the agent to the customer.</summary>
    public LongConcurrentHistogram ToCustomer { get; } = Histogram();

    /// <summary>How many texts were missing, doubled or out of order.</summary>
    public int Faults => _faults;

    public void AddFault() => Interlocked.Increment(ref _faults);

    /// <summary>Forgets the times; not the faults.</summary>
    public void Reset()
    {
        ToConversation.Reset();
        ToList.Reset();
        ToCustomer.Reset();
    }

    private static LongConcurrentHistogram Histogram() => new(1, TimeStamp.Seconds(60), 3);
}
