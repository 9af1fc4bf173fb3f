namespace BlinkAudioBot.Cards.Wording;

/// <summary>Compares the texts of one language with what the program asks for.</summary>
internal sealed class NeedsCheck(ContentNeeds needs, string language, FaultList faults)
{
    private const string StepsRoom = "dialogs/Guide/Steps";

    /// <summary>Compares the steps.</summary>
    /// <param name="files">The files by the step's id; null for one that could not be read, of which nothing more is said.</param>
    public void CheckSteps(IReadOnlyDictionary<string, YamlPlace?> files)
    {
        foreach (var step in needs.Steps.Where(step => !files.ContainsKey(step.Id)))
        {
            faults.Add(StepPath(step.Id), 0, "", "The file is missing, and the guide has this step. Add it, for example as a copy of another language's.");
        }

        foreach (var (id, file) in files)
        {
            if (needs.Steps.FirstOrDefault(step => step.Id == id) is not { } step)
            {
                faults.Add(StepPath(id), 0, "", $"The guide has no such step. Correct the file's name; a new step begins with a class in {StepsRoom}. The steps are: {List(needs.Steps.Select(other => other.Id))}.");
            }
            else if (file is not null)
            {
                CheckWarning(step, file);
                CheckParts(step, file);
            }
        }
    }

    /// <summary>Compares the sentences.</summary>
    /// <param name="sentences">All that could be read.</param>
    /// <param name="areAll">Whether every file could; if not, nothing is called missing.</param>
    public void CheckSentences(IReadOnlyDictionary<string, Sentence> sentences, bool areAll)
    {
        var needed = needs.Sentences.ToDictionary(need => need.Key, StringComparer.Ordinal);
        foreach (var (key, sentence) in sentences.Where(sentence => !IsOfOthers(sentence.Key)))
        {
            if (needed.TryGetValue(key, out var need))
            {
                CheckPlaceholders(need, sentence);
            }
            else
            {
                sentence.Place.Report("Nothing asks for this key. Correct it, or take it out.");
            }
        }

        foreach (var need in needs.Sentences.Where(need => areAll && !sentences.ContainsKey(need.Key)))
        {
            var (file, line) = PlaceFor(need.Key, sentences);
            var filled = need.Placeholders.Count == 0 ? "" : $" with {List(need.Placeholders.Select(Braced))} in its text";
            faults.Add(file, line, need.Key, $"The key is missing. Add it{filled}{(line > 0 ? ", near this line" : "")}.");
        }
    }

    private static void CheckWarning(StepNeed step, YamlPlace file)
    {
        var warning = file.Find("warning");
        if (step.Warns && warning is null)
        {
            file.Report("warning", "The field \"warning\" is missing, and something is lost in this step. Say what, and what must be at hand.");
        }
        else if (!step.Warns && warning is not null)
        {
            warning.Report("Nothing is lost in this step, so no warning is shown. Take it out, or move it into a part's \"caution\".");
        }
    }

    private static void CheckParts(StepNeed step, YamlPlace file)
    {
        if (file.Find("parts") is not { Members: { } parts } place)
        {
            return;
        }

        foreach (var part in parts.Where(part => !step.Parts.Contains(part.Name)))
        {
            part.Report($"The guide never shows this part. Correct its name; a new part begins in {StepsRoom}. The parts are: {List(step.Parts)}.");
        }

        foreach (var name in step.Parts.Where(name => place.Find(name) is null))
        {
            place.Report(name, "The part is missing, and the guide shows it. Add it with \"instructions\" and \"details\".");
        }
    }

    private static void CheckPlaceholders(SentenceNeed need, Sentence sentence)
    {
        foreach (var name in sentence.Placeholders.Except(need.Placeholders, StringComparer.Ordinal))
        {
            sentence.Place.Report(need.Placeholders.Count == 0
                ? $"Unknown placeholder {Braced(name)}. Take it out; nothing is filled in here."
                : $"Unknown placeholder {Braced(name)}. Correct it or take it out; filled in here: {List(need.Placeholders.Select(Braced))}.");
        }

        foreach (var name in need.Placeholders.Except(sentence.Placeholders, StringComparer.Ordinal))
        {
            sentence.Place.Report($"The placeholder {Braced(name)} is missing. Use it in the text.");
        }
    }

    /// <summary>
    /// Where its nearest relatives stand: the last sentence of the smallest group that has any, or else what the program asks for
    /// just before or after it.
    /// </summary>
    private (string File, int Line) PlaceFor(string key, IReadOnlyDictionary<string, Sentence> sentences)
    {
        for (var end = key.LastIndexOf('.'); end > 0; end = key.LastIndexOf('.', end - 1))
        {
            var group = key[..(end + 1)];
            if (sentences.Values.LastOrDefault(other => other.Place.Key.StartsWith(group, StringComparison.Ordinal)) is { } relative)
            {
                return (relative.Place.File, relative.Place.Line);
            }
        }

        var before = needs.Sentences.TakeWhile(need => need.Key != key).Reverse();
        var after = needs.Sentences.SkipWhile(need => need.Key != key);
        return before.Concat(after).Select(need => sentences.GetValueOrDefault(need.Key)).OfType<Sentence>().FirstOrDefault() is { } neighbour
            ? (neighbour.Place.File, neighbour.Place.Line)
            : ($"text/{language}", 0);
    }

    private bool IsOfOthers(string key) => needs.GroupsOfOthers.Contains(key.Split('.')[0], StringComparer.Ordinal);

    private string StepPath(string id) => $"text/{language}/steps/{id}.yaml";

    private static string Braced(string name) => $"{{{name}}}";

    private static string List(IEnumerable<string> names) => string.Join(", ", names);
}
