using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using BlinkAudioBot.Desk.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Http;

/// <summary>How much each agent and each address may do.</summary>
internal sealed class DeskLimits(IOptions<DeskOptions> desk) : IConfigureOptions<RateLimiterOptions>
{
    public const string SignIns = "desk-sign-ins";
    public const string Reads = "desk-reads";
    public const string Pages = "desk-pages";
    public const string Commands = "desk-commands";
    public const string Api = "desk-api";
    public const string Streams = "desk-streams";

    public void Configure(RateLimiterOptions options)
    {
        options.AddPolicy(SignIns, context => PerMinute(Network(context.Connection.RemoteIpAddress), desk.Value.SignInsPerMinute));
        options.AddPolicy(Reads, context => PerMinute(Agent(context), desk.Value.ReadsPerMinute));
        options.AddPolicy(Pages, context => PerMinute(Network(context.Connection.RemoteIpAddress), desk.Value.ReadsPerMinute));
        options.AddPolicy(Commands, context => PerMinute(Agent(context), desk.Value.CommandsPerMinute));
        options.AddPolicy(Api, context => PerMinute(Agent(context), desk.Value.ApiRequestsPerMinute));
        options.AddPolicy(Streams, context => RateLimitPartition.GetConcurrencyLimiter(
            Agent(context), _ => new ConcurrencyLimiterOptions { PermitLimit = desk.Value.StreamsPerAgent }));
        options.OnRejected = (rejected, _) => new ValueTask(DeskProblemResult.WriteAsync(
            rejected.HttpContext,
            DeskProblem.TooManyRequests with
            {
                RetryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(5),
            }));
    }

    // A bucket rather than a window: whoever waits gets on soon, and no minute's border lets twice as much through.
    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ =>
        {
            var perPeriod = Math.Max(1, permits / 600);
            return new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits,
                TokensPerPeriod = perPeriod,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) * perPeriod / permits,
            };
        });

    private static string Agent(HttpContext context) => DeskPrincipal.AgentOf(context.User).Id;

    private static string Network(IPAddress? address) => address switch
    {
        null => string.Empty,
        // A household has a /64; counting single addresses would count nobody.
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
