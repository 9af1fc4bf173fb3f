using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.DueTimes;
using BlinkAudioBot.Conversations.Hosting;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Turns;
using BotFramework.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace BlinkAudioBot.Conversations;

/// <summary>Adds conversations to a host.</summary>
public static class ConversationsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the silo with its conversation grains, the store, the log and the due-time worker. The host adds an <see
    /// cref="IBot"/>, an <see cref="ITurnErrorHandler"/> and whatever <see cref="IMiddleware"/> and <see
    /// cref="ICommitParticipant"/> it has.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(IConversationStore)))
        {
            return services;
        }

        services.AddOptions<ConversationsOptions>().BindConfiguration("BlinkAudioBot").ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConversationsOptions>, ConversationsOptionsValidator>();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TurnRunner>();
        return services.AddStore().AddTurns().AddSilo();
    }

    private static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddSingleton<DataFolder>();
        services.AddSingleton(provider =>
            new SqliteDatabase(Path.Combine(provider.GetRequiredService<DataFolder>().Path, "conversations.db")));
        services.AddSingleton<StoreFaults>();
        services.AddSingleton<CommitMetrics>();
        services.AddSingleton<SqliteConversationStore>();
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IConversationLog>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitParticipant, OutboxParticipant>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitParticipant, MissParticipant>());
        return services;
    }

    private static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<IConversationWatch, ConversationWatch>();
        services.AddSingleton<DueTimeAlarm>();
        services.AddSingleton<CommitNotices>();
        services.AddSingleton<IConversationsHealth, ConversationsHealth>();
        return services;
    }

    private static IServiceCollection AddSilo(this IServiceCollection services)
    {
        // First, because it sets fixed ports; of the same options, the later configuration wins.
        services.AddOrleans(silo => silo.UseLocalhostClustering());

        // The conversations' clock may be a test's. A silo that began long before or after it would be taken for dead and end the process.
        services.AddKeyedSingleton(TimeProviderNames.Membership, TimeProvider.System);
        services.AddKeyedSingleton(TimeProviderNames.Messaging, TimeProvider.System);
        services.AddSingleton<SiloSetup>();
        services.AddSingleton<IConfigureOptions<EndpointOptions>>(provider => provider.GetRequiredService<SiloSetup>());
        services.AddSingleton<IConfigureOptions<DevelopmentClusterMembershipOptions>>(
            provider => provider.GetRequiredService<SiloSetup>());
        services.AddSingleton<IConfigureOptions<GrainCollectionOptions>>(
            provider => provider.GetRequiredService<SiloSetup>());

        // After the silo, whose grains it calls.
        return services.AddHostedService<DueTimeWorker>();
    }
}
