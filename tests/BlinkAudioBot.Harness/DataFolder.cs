namespace BlinkAudioBot.Harness;

/// <summary>A data folder for one test, gone after it.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("blinkaudiobot-test-");

    /// <summary>Its path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>The path of a file in it.</summary>
    public string PathOf(string name) => Path.Combine(FullName, name);

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
