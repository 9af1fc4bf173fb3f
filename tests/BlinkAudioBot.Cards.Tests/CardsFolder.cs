using System.Reflection;

namespace BlinkAudioBot.Cards.Tests;

/// <summary>Where the tests find the product's own cards.</summary>
internal static class CardsFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "cards");

    public static string Samples { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The pictures' sources, which are not delivered.</summary>
    public static string Images { get; } = Metadata("ImagesFolder");

    public static string Templating { get; } = Metadata("TemplatingFolder");

    private static string Metadata(string key) => typeof(CardsFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
