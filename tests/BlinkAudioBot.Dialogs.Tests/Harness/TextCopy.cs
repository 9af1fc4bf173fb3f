using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>A copy of the product's own cards folder, which an editor's hand may change. Gone with the test.</summary>
internal sealed class TextCopy : IDisposable
{
    private const string English = "text/en/";

    public TextCopy()
    {
        var cards = Path.Combine(AppContext.BaseDirectory, "cards");
        foreach (var file in Directory.EnumerateFiles(cards, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(cards, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("cards-").FullName;

    /// <summary>The path of a file below <c>text/en</c>.</summary>
    public string PathOf(string file) => Path.Combine(Folder, English + file);

    /// <summary>Puts other lines in the place of the first one that starts with some text.</summary>
    /// <returns>The line's number, from 1.</returns>
    public int Change(string file, string start, params string[] lines)
    {
        var all = File.ReadAllLines(PathOf(file)).ToList();
        var index = all.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal));
        Assert.True(index >= 0, $"{file} has no line that starts with '{start}'.");
        all.RemoveAt(index);
        all.InsertRange(index, lines);
        File.WriteAllLines(PathOf(file), all);
        return index + 1;
    }

    /// <summary>Makes another language of the English texts.</summary>
    public void Translate(string language)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, English), "*", SearchOption.AllDirectories).ToList())
        {
            var copy = file.Replace("/text/en/", $"/text/{language}/", StringComparison.Ordinal);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public ContentLibrary Load() => ContentLibrary.Load(Folder, GuideWords.Needs());

    /// <summary>What is found wrong.</summary>
    public IReadOnlyList<ContentFault> Faults() => Assert.Throws<ContentException>(Load).Faults;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
