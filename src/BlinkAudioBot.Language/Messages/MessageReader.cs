using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Messages;

/// <summary>
/// Reads a message of any length: as a whole and sentence by sentence. A wish for a person wins, then a problem, then what the
/// message says as a whole, then the sentence that says most.
/// </summary>
internal sealed class MessageReader(IntentClassifier classifier)
{
    private const double Trace = 0.01;

    // A story may "start at the beginning"; who wants to begin again says little else.
    private const int Story = 6;

    // What says least comes first.
    private static readonly string[] Small =
        [Intents.None, Intents.Greeting, Intents.Thanks, Intents.Goodbye, Intents.Yes, Intents.No, Intents.Inform];

    /// <summary>Reads a message that was written before a screen.</summary>
    public Reading Read(string text, Screen screen)
    {
        var whole = classifier.Read(text, screen);
        if (JoinedPerson(text, screen, whole) is { } person)
        {
            return person;
        }

        // "It's choppy on my outdoor, only one of them, Android": the clauses matter where the whole says little.
        var sentences = Sentences.Cut(text, clauses: !whole.IsUnderstood || Small.Contains(whole.Intent));
        if (sentences.Count < 2)
        {
            return whole;
        }

        var parts = sentences.ConvertAll(sentence => classifier.Read(text.AsSpan()[sentence], screen));
        parts.RemoveAll(part => !part.IsUnderstood || (part.Intent == Intents.Restart && sentences.Count >= Story));
        return Person(whole, parts) ?? Outcome(parts) ?? Problem(whole, parts) ?? (whole.IsUnderstood ? whole : Most(whole, parts));
    }

    // A problem weighs more than the wish that is joined to it. Clauses are read only where the whole has a trace of the wish.
    private Reading? JoinedPerson(string text, Screen screen, Reading whole) =>
        whole.Intent != Intents.Human && whole.Likely.Any(likely => likely is { Intent: Intents.Human, Score: >= Trace })
            ? Array.Find(
                Array.ConvertAll(Sentences.Joined(text), clause => classifier.Read(clause, screen)),
                part => part is { IsUnderstood: true, Intent: Intents.Human })
            : null;

    private static Reading? Person(Reading whole, List<Reading> parts) =>
        whole is { IsUnderstood: true, Intent: Intents.Human } ? whole : parts.Find(part => part.Intent == Intents.Human);

    // "They could not hear me. Now it works." tells how it ended.
    private static Reading? Outcome(List<Reading> parts) =>
        parts.FindLast(part => !Small.Contains(part.Intent)) is { Intent: Intents.Worked } last ? last : null;

    private static Reading? Problem(Reading whole, List<Reading> parts)
    {
        var problems = parts.FindAll(IsProblem);
        if (IsProblem(whole) && whole.IsUnderstood)
        {
            // All that is told besides blurs the whole.
            return problems is [var only] && only.Score > whole.Score ? only : whole;
        }

        return Says(problems, Intents.NotHeard) && Says(problems, Intents.CannotHear) && problems.Count == 2
            ? problems[0] with { Intent = Intents.NoAudio, Likely = [new ScoredIntent(Intents.NoAudio, problems[0].Score), .. problems[0].Likely] }
            : problems.MaxBy(problem => problem.Score);
    }

    private static Reading Most(Reading whole, List<Reading> parts) => parts
        .OrderByDescending(part => Array.IndexOf(Small, part.Intent) is var rank && rank < 0 ? Small.Length : rank)
        .ThenByDescending(part => part.Score)
        .FirstOrDefault() ?? whole;

    private static bool IsProblem(Reading reading) => reading.Intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    private static bool Says(List<Reading> parts, string intent) => parts.Exists(part => part.Intent == intent);
}
