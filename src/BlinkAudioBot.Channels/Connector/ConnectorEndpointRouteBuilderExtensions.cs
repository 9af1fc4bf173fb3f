using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.Connector.Receiving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Maps the connector channels.</summary>
public static class ConnectorEndpointRouteBuilderExtensions
{
    private const string Path = "/api/messages";

    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    /// <returns><paramref name="endpoints"/>.</returns>
    public static IEndpointRouteBuilder MapConnector(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost(Path, messages.PostAsync);
        // Routing would refuse other methods itself, but without a word.
        endpoints.Map(Path, context =>
        {
            ErrorResponse.Write(context.Response, ConnectorErrors.MethodNotAllowed);
            return Task.CompletedTask;
        });
        return endpoints;
    }
}
