using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels;

/// <summary>Registers what all channels need to make the server's own links absolute.</summary>
internal static class PublicAddressServiceCollectionExtensions
{
    /// <summary>Adds <see cref="PublicAddress"/>, and binds <see cref="PublicAddressOptions"/>.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.TryAddSingleton<PublicAddress>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PublicAddressOptions>, PublicAddressOptionsValidator>());
        services.AddOptions<PublicAddressOptions>().BindConfiguration("BlinkAudioBot").ValidateOnStart();
        return services;
    }
}
