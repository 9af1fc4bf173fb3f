using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>The intents that a person can be asked about, in their words. Small talk is none of them.</summary>
internal sealed class Meanings
{
    private static readonly string[] AtSteps =
        [Intents.NotWorked, Intents.Explain, Intents.Skip, Intents.Back, Intents.Next, Intents.Cannot];

    private static readonly string[] Anywhere = [Intents.Worked, Intents.Human, Intents.Restart, Intents.Capabilities];

    private static readonly string[] Prefixes = [Intents.ProblemPrefix, Intents.FaqPrefix, Intents.HowToPrefix];

    private static readonly string[] AllAnywhere = [.. Intents.All.Where(IsAnywhere)];

    private readonly Dictionary<string, Answer> _anywhere;
    private readonly Dictionary<string, Answer> _atSteps;

    public Meanings(Func<string, Answer> read)
    {
        _anywhere = AllAnywhere.ToDictionary(intent => intent, read, StringComparer.Ordinal);
        _atSteps = AtSteps.ToDictionary(intent => intent, read, StringComparer.Ordinal);
    }

    /// <summary>All of them: each has words of its own.</summary>
    public static IEnumerable<string> All => AllAnywhere.Concat(AtSteps);

    /// <summary>The id of the answer that an intent amounts to: at a step "yes" is that it works.</summary>
    public static string IdHere(string intent, CaseFile file, bool warns) => (intent, file.Phase) switch
    {
        // What is wrong is known; who says it again at a step says that the step did not help.
        (_, Phases.Guide) when intent == file.Slots.Problem => warns ? Intents.Skip : Intents.NotWorked,
        (Intents.Worked, _) when file.AsksStillWorks is true => Intents.Yes,
        (Intents.No, _) when file.AsksStillWorks is true => Intents.NotWorked,
        (Intents.Yes, Phases.Guide) => warns ? AnswerIds.GoAhead : Intents.Worked,
        (Intents.No, Phases.Guide) => warns ? Intents.Skip : Intents.NotWorked,
        _ => intent,
    };

    /// <summary>The words for an intent; null when it would make no sense at this place.</summary>
    public Answer? Find(string id, CaseFile file) =>
        _anywhere.GetValueOrDefault(id) ?? (file.Phase == Phases.Guide ? _atSteps.GetValueOrDefault(id) : null);

    private static bool IsAnywhere(string intent) =>
        Anywhere.Contains(intent, StringComparer.Ordinal)
        || Array.Exists(Prefixes, prefix => intent.StartsWith(prefix, StringComparison.Ordinal));
}
