namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>A data folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("conversations-").FullName;

    public string Database => System.IO.Path.Combine(Path, "conversations.db");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
