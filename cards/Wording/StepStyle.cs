namespace BlinkAudioBot.Cards.Wording;

/// <summary>Checks how a step is written: short, plain, and what to do begins with a verb.</summary>
/// <param name="verbs">The verbs of the language.</param>
internal sealed class StepStyle(VerbList verbs)
{
    private const int LongestTitle = 40;
    private const int LongestInstruction = 110;
    private const int LongestSentence = 130;
    private const int MostWordsInASentence = 20;
    private const int MostInstructions = 9;

    public void Check(YamlPlace file)
    {
        CheckTitle(file);
        foreach (var sentence in TextsOf(file, "why").Concat(TextsOf(file, "warning")))
        {
            CheckSentence(sentence, LongestSentence);
        }

        foreach (var part in file.Find("parts")?.Members ?? [])
        {
            CheckPart(part);
        }
    }

    private void CheckPart(YamlPlace part)
    {
        CheckTitle(part);
        foreach (var sentence in TextsOf(part, "why").Concat(TextsOf(part, "caution")).Concat(TextsOf(part, "details")))
        {
            CheckSentence(sentence, LongestSentence);
        }

        foreach (var instruction in TextsOf(part, "instructions"))
        {
            CheckSentence(instruction, LongestInstruction);
            verbs.Check(instruction);
        }

        if (part.Find("instructions") is { Items.Count: > MostInstructions and var count } instructions)
        {
            instructions.Report($"{count} instructions are too many; {MostInstructions} fit. Join some, or move some into \"details\".");
        }
    }

    private static void CheckTitle(YamlPlace owner)
    {
        foreach (var title in TextsOf(owner, "title"))
        {
            PlainWords.Check(title, LongestTitle, MostWordsInASentence);
        }
    }

    private static void CheckSentence(YamlPlace sentence, int longest)
    {
        PlainWords.Check(sentence, longest, MostWordsInASentence);
        if (!char.IsPunctuation(sentence.Text()[^1]))
        {
            sentence.Report("The sentence has no end. Close it with a full stop or a question mark.");
        }
    }

    // A text or a list of texts; what is empty or something else is reported by the reader.
    private static IEnumerable<YamlPlace> TextsOf(YamlPlace owner, string name) =>
        owner.Find(name) is { } field ? field.Items.Prepend(field).Where(place => !string.IsNullOrWhiteSpace(place.Scalar)) : [];
}
