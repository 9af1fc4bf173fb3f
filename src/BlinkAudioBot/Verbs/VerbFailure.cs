namespace BlinkAudioBot.Verbs;

/// <summary>How a verb says that it was called in a way that it cannot follow.</summary>
internal static class VerbFailure
{
    /// <summary>Tells it, on the error output.</summary>
    /// <returns>The exit code 2.</returns>
    public static int Tell(string message, string usage)
    {
        Console.Error.WriteLine($"{message}\n{usage}");
        return 2;
    }
}
