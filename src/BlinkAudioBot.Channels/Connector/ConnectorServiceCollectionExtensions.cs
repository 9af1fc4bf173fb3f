using BlinkAudioBot.Channels.Connector.Ledger;
using BlinkAudioBot.Channels.Connector.Receiving;
using BlinkAudioBot.Channels.Connector.Sending;
using BlinkAudioBot.Channels.Connector.SignIn;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Registers the connector channels.</summary>
public static class ConnectorServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <see cref="ConnectorEndpointRouteBuilderExtensions.MapConnector"/> needs and the worker that delivers to
    /// channels, and binds <see cref="ConnectorOptions"/>. Conversations are added elsewhere, before.
    /// </summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(DeliveryWorker)))
        {
            return services;
        }

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPublicAddress();
        services.AddConnectorOptions();
        services.TryAddSingleton(provider =>
            provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.Government
                ? ConnectorCloud.Government
                : ConnectorCloud.Public);
        services.AddSingleton<ConnectorMetrics>();
        services.AddSingleton<SharedHttp>();
        return services.AddReceiving().AddSending();
    }

    private static void AddConnectorOptions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorOptionsValidator>();
        services.AddSingleton<IValidateOptions<ConnectorOptions>, ConnectorRegistrationValidator>();
        services.AddOptions<ConnectorOptions>()
            .BindConfiguration("BlinkAudioBot:Connector", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SigningKeys(
            provider.GetRequiredService<SharedHttp>().Client,
            provider.GetRequiredService<ConnectorCloud>().Metadata,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SenderCheck>();
        services.AddSingleton<ConnectorInbox>();
        return services.AddSingleton<MessagesEndpoint>();
    }

    private static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitParticipant, ConnectorParticipant>());
        services.TryAddSingleton<IMsalHttpClientFactory>(provider => provider.GetRequiredService<SharedHttp>());
        services.TryAddSingleton<IBotTokens, MsalBotTokens>();
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<SharedHttp>().Client, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<ConnectorDatabase>();
        services.AddSingleton<ChannelAddresses>();
        services.AddSingleton<ConversationSender>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<HandoffTranscript>();
        services.AddSingleton<HandoffReplies>();
        services.AddSingleton<DeliveryRequests>();
        services.AddSingleton<DeliveryPace>();
        services.AddSingleton<EntryDelivery>();
        services.AddSingleton<ConversationDelivery>();
        services.AddSingleton<LiveTyping>();
        services.AddSingleton<DeliveryWorker>();
        services.AddSingleton<IConversationObserver>(provider => provider.GetRequiredService<DeliveryWorker>());
        return services.AddHostedService(provider => provider.GetRequiredService<DeliveryWorker>());
    }
}
