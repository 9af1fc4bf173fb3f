using System.Collections.Immutable;
using BlinkAudioBot.Desk.Sessions;

namespace BlinkAudioBot.Desk.Events;

/// <summary>All pages that listen. For any thread.</summary>
internal sealed class DeskStreams
{
    private ImmutableArray<DeskStream> _open = [];

    /// <summary>Whether nobody listens.</summary>
    public bool IsEmpty => _open.IsEmpty;

    /// <summary>The ids of those who have a page open.</summary>
    public IReadOnlySet<string> Online => _open.Select(stream => stream.Session.Agent.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Lets a page listen.</summary>
    public DeskStream Open(Session session)
    {
        var stream = new DeskStream(session);
        ImmutableInterlocked.Update(ref _open, static (open, added) => open.Add(added), stream);
        return stream;
    }

    /// <summary>The page is gone.</summary>
    public void Close(DeskStream stream) => ImmutableInterlocked.Update(ref _open, static (open, gone) => open.Remove(gone), stream);

    /// <summary>Sends an event to all.</summary>
    public void Broadcast(DeskEvent sent)
    {
        foreach (var stream in _open)
        {
            stream.Add(sent);
        }
    }

    /// <summary>Ends the streams of a session that is over.</summary>
    public void End(Session session) => End(stream => stream.Session.Secret == session.Secret);

    /// <summary>Ends all of an agent's.</summary>
    public void EndAll(string agent) => End(stream => stream.Session.Agent.Id == agent);

    private void End(Func<DeskStream, bool> which)
    {
        foreach (var stream in _open.Where(which))
        {
            stream.End();
        }
    }
}
