using System.Net;
using System.Threading.RateLimiting;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>How much each visitor and each address may do.</summary>
internal sealed class DirectLineLimits(IOptions<DirectLineOptions> options, DirectLineMetrics metrics) : IDisposable
{
    private static readonly TimeSpan SocketRetry = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<string> _activities = PerMinute(options.Value.ActivitiesPerMinute);
    private readonly PartitionedRateLimiter<string> _reads = PerMinute(options.Value.ReadsPerMinute);
    private readonly PartitionedRateLimiter<string> _uploads = PerMinute(options.Value.UploadsPerMinute);
    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(options.Value.TokensPerMinute);
    private readonly PartitionedRateLimiter<string> _sockets = PartitionedRateLimiter.Create<string, string>(
        user => RateLimitPartition.GetConcurrencyLimiter(
            user, _ => new() { PermitLimit = options.Value.SocketsPerVisitor }),
        StringComparer.Ordinal);

    /// <summary>Counts a posted activity.</summary>
    public ChannelError? CountActivity(Visitor visitor) => Count(_activities, visitor.UserId, "activities");

    /// <summary>Counts a request that only reads.</summary>
    public ChannelError? CountRead(Visitor visitor) => Count(_reads, visitor.UserId, "reads");

    /// <summary>Counts an upload.</summary>
    public ChannelError? CountUpload(Visitor visitor) => Count(_uploads, visitor.UserId, "uploads");

    /// <summary>Counts a visitor's token given to an address.</summary>
    public ChannelError? CountToken(IPAddress address) => Count(_tokens, Network(address), "tokens");

    /// <summary>Counts a socket for as long as the lease is held.</summary>
    /// <returns>The lease to dispose, or the error.</returns>
    public (RateLimitLease? Lease, ChannelError? Error) OpenSocket(string userId)
    {
        var lease = _sockets.AttemptAcquire(userId);
        return lease.IsAcquired ? (lease, null) : (null, Refuse(lease, "sockets"));
    }

    public void Dispose()
    {
        _activities.Dispose();
        _reads.Dispose();
        _uploads.Dispose();
        _tokens.Dispose();
        _sockets.Dispose();
    }

    private ChannelError? Count(PartitionedRateLimiter<string> limiter, string key, string limit)
    {
        var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : Refuse(lease, limit);
    }

    private ChannelError Refuse(RateLimitLease lease, string limit)
    {
        using (lease)
        {
            metrics.Refused(limit);
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : SocketRetry;
            return DirectLineErrors.TooManyRequests with { RetryAfter = wait };
        }
    }

    // A bucket rather than a window: whoever waits gets on soon, and no minute's border lets twice as much through.
    private static PartitionedRateLimiter<string> PerMinute(int permits)
    {
        var perPeriod = Math.Max(1, permits / 600);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits,
            TokensPerPeriod = perPeriod,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * perPeriod / permits,
        };
        return PartitionedRateLimiter.Create<string, string>(
            key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket), StringComparer.Ordinal);
    }

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4().ToString();
        }

        // A household has a /64; counting single addresses would count nobody.
        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }
}
