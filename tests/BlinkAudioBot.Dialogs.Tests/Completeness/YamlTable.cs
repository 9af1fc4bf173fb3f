using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>Reads the tables of this folder.</summary>
internal static class YamlTable
{
    public static IReadOnlyList<T> Read<T>(string file)
    {
        using var reader = File.OpenText(Path.Combine(AppContext.BaseDirectory, "Completeness", file));
        return new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .Build()
            .Deserialize<List<T>>(reader);
    }
}
