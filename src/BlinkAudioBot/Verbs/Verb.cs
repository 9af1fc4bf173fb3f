namespace BlinkAudioBot.Verbs;

/// <summary>What the executable is told to do other than to serve.</summary>
internal static class Verb
{
    private const string Usage = $"""
        {CasesVerb.Usage}
        {ChatVerb.Usage}
        {DeadLettersVerb.Usage}
        {HealthVerb.Usage}
        {PreviewVerb.Usage}
        {UnderstandVerb.Usage}
        {EvaluateVerb.Usage}
        Without a verb it serves: BlinkAudioBot [--SETTING=VALUE …]
        """;

    /// <summary>Does what the first word says.</summary>
    /// <returns>The exit code, 2 for a word that is not known; null when the server is to be started.</returns>
    public static async Task<int?> RunAsync(string[] arguments) => arguments switch
    {
        ["cases", .. var words] => CasesVerb.Run(words),
        ["chat", .. var words] => await ChatVerb.RunAsync(words),
        ["dead-letters", .. var words] => DeadLettersVerb.Run(words),
        ["health", .. var words] => await HealthVerb.RunAsync(words),
        ["preview", .. var words] => PreviewVerb.Run(words),
        ["understand", .. var words] => UnderstandVerb.Run(words),
        ["evaluate", .. var words] => EvaluateVerb.Run(words),
        // .NET takes settings as --name=value, /name=value and name=value.
        [[not ('-' or '/'), ..] word, ..] when !word.Contains('=', StringComparison.Ordinal) => Refuse(word),
        _ => null,
    };

    private static int Refuse(string word) => VerbFailure.Tell($"There is no verb \"{word}\".", Usage);
}
