namespace BlinkAudioBot.Harness;

/// <summary>Where the tests' files are.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BlinkAudioBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No BlinkAudioBot.sln above '{AppContext.BaseDirectory}'.");
    }
}
