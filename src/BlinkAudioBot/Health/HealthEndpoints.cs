namespace BlinkAudioBot.Health;

/// <summary>Says whether the process lives and whether it can take conversations.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        return services;
    }

    /// <summary>Maps <c>/health/live</c> (no checks) and <c>/health/ready</c> (all of them; 503 when one fails).</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready");
        return endpoints;
    }
}
