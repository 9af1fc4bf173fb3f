using BlinkAudioBot.Channels.Connector.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Maps the connector channels.</summary>
public static class ConnectorEndpointRouteBuilderExtensions
{
    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    /// <returns><paramref name="endpoints"/>.</returns>
    public static IEndpointRouteBuilder MapConnector(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost("/api/messages", messages.PostAsync);
        return endpoints;
    }
}
