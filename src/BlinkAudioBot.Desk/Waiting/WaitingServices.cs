using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.Hours;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Waiting;

/// <summary>Registers what tells those who wait.</summary>
internal static class WaitingServices
{
    /// <summary>Adds the opening hours, and the worker that tells those who wait of them and of their place.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddWaiting(this IServiceCollection services)
    {
        services.AddOptions<HoursOptions>()
            .BindConfiguration(HoursOptions.SectionName, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HoursOptions>, HoursOptionsValidator>());
        services.TryAddSingleton<OpeningHours>();
        services.TryAddSingleton<UsualWait>();
        services.TryAddSingleton<QueueTeller>();
        return services.AddBell<CaseBell>().AddHostedService<QueueWorker>();
    }
}
