using BlinkAudioBot.Channels;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace BlinkAudioBot.Telemetry;

/// <summary>Counters for whoever runs the bot.</summary>
internal static class TelemetryEndpoints
{
    /// <summary>Collects the meters of every room, of the runtime and of the web server.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration("BlinkAudioBot");
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("BlinkAudioBot.*", "System.Runtime")
            .AddPrometheusExporter());
        return builder;
    }

    /// <summary>Serves <c>/metrics</c>; unless opened by a setting it is there for this machine alone.</summary>
    public static WebApplication UseTelemetry(this WebApplication app)
    {
        var open = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.MetricsOpen;
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
            context.Request.Path == "/metrics" && (open || LoopbackRequest.IsLoopback(context.Request)));
        return app;
    }
}
