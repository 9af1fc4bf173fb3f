using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Desk;

/// <summary>Registers the desk.</summary>
public static class DeskServices
{
    /// <summary>Adds the cases, which are written with the turns that open them.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitParticipant, CaseParticipant>());
        services.TryAddSingleton<CaseQueue>();
        return services;
    }
}
