using System.Text;

namespace BlinkAudioBot.Cards.Tests.Wording;

/// <summary>A cards folder of a test's own, gone with the test.</summary>
internal sealed class TemporaryCards : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("cards-").FullName;

    public TemporaryCards With(string file, string content) => With(file, Encoding.UTF8.GetBytes(content));

    public TemporaryCards With(string file, byte[] content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
