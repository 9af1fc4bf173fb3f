using System.Net;
using OpenTelemetry.Metrics;

namespace BlinkAudioBot.Telemetry;

/// <summary>Counters for whoever runs the bot.</summary>
internal static class TelemetryEndpoints
{
    /// <summary>Collects the meters of every room, of the runtime and of the web server.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("BlinkAudioBot.*", "System.Runtime")
            .AddPrometheusExporter());
        return builder;
    }

    /// <summary>Maps <c>/metrics</c>; unless opened by a setting it answers on loopback alone.</summary>
    public static IEndpointRouteBuilder MapTelemetry(this WebApplication app)
    {
        var open = app.Configuration.GetValue("BlinkAudioBot:MetricsOpen", defaultValue: false);
        var metrics = app.MapPrometheusScrapingEndpoint("/metrics");
        if (!open)
        {
            metrics.AddEndpointFilter(async (context, next) => IsLoopback(context.HttpContext) ? await next(context) : Results.NotFound());
        }

        return app;
    }

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
