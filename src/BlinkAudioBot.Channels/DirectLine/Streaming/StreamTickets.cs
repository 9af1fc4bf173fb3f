using System.Collections.Concurrent;
using System.Security.Cryptography;
using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.Streaming;

/// <summary>
/// Tickets for sockets, each good once and for 60 seconds. An address ends in logs and histories, so it holds a ticket
/// and never the token. Kept in memory: after a restart clients ask for a new one.
/// </summary>
internal sealed class StreamTickets(TimeProvider timeProvider)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, StreamTicket> _open = new(StringComparer.Ordinal);
    // All live equally long, so the first in the queue is the first to expire.
    private readonly ConcurrentQueue<(string Id, DateTimeOffset Expires)> _issued = new();

    /// <summary>A new ticket.</summary>
    public string Issue(Visitor visitor, long watermark)
    {
        var now = timeProvider.GetUtcNow();
        ForgetExpired(now);
        var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var ticket = new StreamTicket(visitor, watermark, now + Lifetime);
        _open[id] = ticket;
        _issued.Enqueue((id, ticket.Expires));
        return id;
    }

    /// <summary>Takes a ticket; the second to ask gets nothing.</summary>
    public StreamTicket? Redeem(string id) =>
        _open.TryRemove(id, out var ticket) && ticket.Expires > timeProvider.GetUtcNow() ? ticket : null;

    private void ForgetExpired(DateTimeOffset now)
    {
        while (_issued.TryPeek(out var oldest) && oldest.Expires <= now && _issued.TryDequeue(out oldest))
        {
            _open.TryRemove(oldest.Id, out _);
        }
    }
}
