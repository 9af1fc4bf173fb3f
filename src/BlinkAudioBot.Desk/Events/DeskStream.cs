using System.Threading.Channels;
using BlinkAudioBot.Desk.Sessions;

namespace BlinkAudioBot.Desk.Events;

/// <summary>What waits to be sent to one page. Filled from any thread, emptied by its request.</summary>
internal sealed class DeskStream(Session session)
{
    // A page that is this far behind starts anew from what it has received last, which costs less than to keep it all.
    private const int MostWaiting = 1_000;

    private readonly Channel<DeskEvent> _waiting = Channel.CreateBounded<DeskEvent>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Whose page.</summary>
    public Session Session => session;

    /// <summary>The events; complete when the stream is to end.</summary>
    public ChannelReader<DeskEvent> Events => _waiting.Reader;

    /// <summary>Leaves an event; ends the stream when too many wait.</summary>
    public void Add(DeskEvent added)
    {
        if (!_waiting.Writer.TryWrite(added))
        {
            End();
        }
    }

    /// <summary>Ends the stream after what waits.</summary>
    public void End() => _waiting.Writer.TryComplete();
}
