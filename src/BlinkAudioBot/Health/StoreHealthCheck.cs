using BlinkAudioBot.Conversations.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BlinkAudioBot.Health;

/// <summary>Ready when conversations can be taken: the silo runs and the store commits.</summary>
internal sealed class StoreHealthCheck(IConversationsHealth conversations) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(conversations.FindProblem() is { } problem
            ? HealthCheckResult.Unhealthy(problem)
            : HealthCheckResult.Healthy());
}
