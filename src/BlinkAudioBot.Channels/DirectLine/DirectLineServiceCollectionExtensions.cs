using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Channels.DirectLine.Returning;
using BlinkAudioBot.Channels.DirectLine.Streaming;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Channels.DirectLine.Uploads;
using BlinkAudioBot.Conversations;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Registers the Direct Line server.</summary>
public static class DirectLineServiceCollectionExtensions
{
    /// <summary>
    /// Adds what the endpoints of <see cref="DirectLineEndpointRouteBuilderExtensions.MapDirectLine"/> need, and binds
    /// <see cref="DirectLineOptions"/> and <see cref="PublicAddressOptions"/>. Conversations are added elsewhere.
    /// </summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddCors();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddPublicAddress();
        services.AddDirectLineOptions();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CorsOptions>, DirectLineCors>());
        services.TryAddSingleton<DirectLineMetrics>();
        services.TryAddSingleton<DirectLineLimits>();
        services.TryAddSingleton<DirectLineGate>();
        services.TryAddSingleton<ConversationsEndpoint>();
        services.TryAddSingleton<ConversationAnswer>();
        services.TryAddSingleton<SigningKey>();
        services.TryAddSingleton<TokenIssuer>();
        services.TryAddSingleton<CallerAuthenticator>();
        services.TryAddSingleton<TokensEndpoint>();
        services.TryAddSingleton<VisitorTokenEndpoint>();
        services.TryAddSingleton<Inbox>();
        services.TryAddSingleton<ActivitiesEndpoint>();
        services.TryAddSingleton<StreamTickets>();
        services.TryAddSingleton<StreamEndpoint>();
        services.TryAddSingleton<SocketTimes>();
        services.TryAddSingleton<ConversationSockets>();
        services.TryAddSingleton<CheckEndpoint>();
        services.TryAddSingleton<IReturnLinks, ReturnLinks>();
        services.TryAddSingleton<ReturnEndpoint>();
        services.TryAddSingleton<UploadFolder>();
        services.TryAddSingleton<UploadReader>();
        services.TryAddSingleton<UploadsEndpoint>();
        return services;
    }

    private static void AddDirectLineOptions(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineListsValidator>(),
        ]);
        services.AddOptions<DirectLineOptions>()
            .BindConfiguration("BlinkAudioBot:DirectLine", binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
    }
}
