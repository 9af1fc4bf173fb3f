namespace BlinkAudioBot.Channels.Tests;

/// <summary>Where this repository is checked out.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "BlinkAudioBot.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("BlinkAudioBot.sln is not above the tests."));
}
