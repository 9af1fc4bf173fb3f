using System.Collections.Frozen;
using System.Globalization;
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

    // A card is read on the way, where a picture costs time and money.
    private const int LargestFile = 40 * 1024;

    private readonly FrozenDictionary<string, string> _urls;

    private PictureFolder(FrozenDictionary<string, string> urls) => _urls = urls;

    internal static PictureFolder Load(string cardsFolder, FaultList faults)
    {
        var folder = new DirectoryInfo(Path.Combine(cardsFolder, "images"));
        if (!folder.Exists)
        {
            return new PictureFolder(FrozenDictionary<string, string>.Empty);
        }

        var pictures = folder.GetFiles("*.png").ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal);
        foreach (var file in pictures.Values.Where(file => file.Length > LargestFile))
        {
            faults.Add($"images/{file.Name}", 0, "", string.Create(CultureInfo.InvariantCulture, $"{file.Length / 1024.0:F1} KB are too many; {LargestFile / 1024} fit. Draw it simpler."));
        }

        // The drawings stand here only where the pictures are made.
        foreach (var drawing in folder.GetFiles("*.svg").Where(file => !pictures.ContainsKey(Path.GetFileNameWithoutExtension(file.Name))))
        {
            faults.Add($"images/{drawing.Name}", 0, "", "The picture is not made of it yet. Run \"npm run draw\" in cards/images.");
        }

        return new PictureFolder(pictures.ToFrozenDictionary(picture => picture.Key, picture => Url(picture.Value), StringComparer.Ordinal));
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
