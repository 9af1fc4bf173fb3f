using System.Text.Json.Serialization.Metadata;

namespace BlinkAudioBot.Pages;

/// <summary>Registers what the pages need.</summary>
internal static class PagesServices
{
    /// <summary>Lets the pages' endpoints write their JSON without reflection.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options =>
            options.SerializerOptions.TypeInfoResolver =
                JsonTypeInfoResolver.Combine(PagesJson.Default, options.SerializerOptions.TypeInfoResolver));
}
