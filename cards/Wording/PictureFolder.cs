using System.Collections.Frozen;
using System.Security.Cryptography;

namespace BlinkAudioBot.Cards.Wording;

/// <summary>The pictures in <c>images/</c>, which all languages share, and their addresses.</summary>
public sealed class PictureFolder
{
    /// <summary>Where the host serves the folder.</summary>
    public const string RequestPath = "/images";

    /// <summary>The query that names a picture's content. Under it an answer may be kept for ever.</summary>
    public const string VersionQuery = "v";

    // Enough to tell the versions of one picture apart, and short in every card.
    private const int VersionLength = 10;

    private readonly FrozenDictionary<string, string> _urls;

    private PictureFolder(FrozenDictionary<string, string> urls) => _urls = urls;

    internal static PictureFolder Load(string cardsFolder)
    {
        var folder = new DirectoryInfo(Path.Combine(cardsFolder, "images"));
        return new PictureFolder(folder.Exists
            ? folder.GetFiles("*.png").ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file.Name), Url, StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty);
    }

    /// <summary>The picture that a text file names, with its words; null when it lacks either, which is reported.</summary>
    internal StepPicture? Find(YamlPlace place, IReadOnlyDictionary<string, Sentence> sentences)
    {
        var name = place.Text();
        if (!_urls.TryGetValue(name, out var url))
        {
            place.Report($"There is no picture \"images/{name}.png\". Draw it, or correct the name.");
            return null;
        }

        if (!sentences.TryGetValue($"images.{name}", out var alt))
        {
            place.Report($"The picture has no words. Add \"{name}\" under \"images\" in images.yaml.");
            return null;
        }

        return new StepPicture(name, url, alt.Raw);
    }

    private static string Url(FileInfo file)
    {
        var version = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName)))[..VersionLength];
        return $"{RequestPath}/{file.Name}?{VersionQuery}={version}";
    }
}
