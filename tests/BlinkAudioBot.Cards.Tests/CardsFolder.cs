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

    /// <summary>The ids of the steps that have words.</summary>
    public static IEnumerable<string> Steps { get; } =
        [.. Directory.GetFiles(System.IO.Path.Combine(Path, "text", "en", "steps")).Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()];

    /// <summary>The sample data of a template: <c>template.json</c> and <c>template-case.json</c>.</summary>
    public static IEnumerable<string> SamplesOf(string template) => Directory.GetFiles(Samples)
        .Where(file => System.IO.Path.GetFileName(file).Split('-', '.')[0] == template)
        .Select(File.ReadAllText);

    private static string Metadata(string key) => typeof(CardsFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
