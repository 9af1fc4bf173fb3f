namespace BlinkAudioBot.Cards.Tests.Wording;

/// <summary>A cards folder of a test's own, gone with the test.</summary>
internal sealed class TemporaryCards : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("cards-").FullName;

    public TemporaryCards With(string file, string content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
