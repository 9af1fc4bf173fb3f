using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Desk.Events;

/// <summary>Registers bells.</summary>
internal static class EffectBellServices
{
    /// <summary>Adds a bell where it is rung.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddBell<TBell>(this IServiceCollection services)
        where TBell : EffectBell
    {
        services.TryAddSingleton<TBell>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitParticipant, TBell>(Bell));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConversationObserver, TBell>(Bell));
        return services;

        static TBell Bell(IServiceProvider provider) => provider.GetRequiredService<TBell>();
    }
}
