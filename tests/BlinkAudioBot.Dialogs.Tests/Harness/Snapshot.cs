namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>
/// Compares a text with the accepted one in <c>Transcripts/</c>. When they differ the new text is written beside it; with the
/// environment variable <c>BLINKAUDIOBOT_ACCEPT=1</c> it becomes the accepted one.
/// </summary>
internal static class Snapshot
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "BlinkAudioBot.Dialogs.Tests", "Transcripts");

    public static void Verify(string name, string text)
    {
        var accepted = Path.Combine(Folder, name + ".verified.txt");
        if (Environment.GetEnvironmentVariable("BLINKAUDIOBOT_ACCEPT") == "1")
        {
            File.WriteAllText(accepted, text);
        }

        var expected = File.Exists(accepted) ? File.ReadAllText(accepted).ReplaceLineEndings("\n") : string.Empty;
        if (expected == text)
        {
            File.Delete(Received(name));
            return;
        }

        Receive(name, text);
        Assert.Fail($"{name}: the transcript differs. Read it, then accept it with BLINKAUDIOBOT_ACCEPT=1.\n{Difference(expected, text)}");
    }

    /// <summary>Keeps a text for reading, without comparing it.</summary>
    public static void Receive(string name, string text) => File.WriteAllText(Received(name), text);

    private static string Received(string name) => Path.Combine(Folder, name + ".received.txt");

    private static string Difference(string expected, string text)
    {
        var (before, after) = (expected.Split('\n'), text.Split('\n'));
        var at = 0;
        while (at < before.Length && at < after.Length && before[at] == after[at])
        {
            at++;
        }

        return $"First at line {at + 1}:\n- {string.Join("\n- ", before.Skip(at).Take(6))}\n+ {string.Join("\n+ ", after.Skip(at).Take(6))}";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BlinkAudioBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
