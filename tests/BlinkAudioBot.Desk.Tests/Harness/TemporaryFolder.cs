namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>A data folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("desk-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
