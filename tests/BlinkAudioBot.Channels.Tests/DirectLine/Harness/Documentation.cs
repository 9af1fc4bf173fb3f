namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>The pages of this room.</summary>
internal static class Documentation
{
    public static string Read(string page) => File.ReadAllText(Path.Combine(RepositoryFolder.Path, "src", "BlinkAudioBot.Channels", page));
}
