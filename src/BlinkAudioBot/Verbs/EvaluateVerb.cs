using System.Globalization;
using BlinkAudioBot.Language;
using BlinkAudioBot.Language.Classification;
using BlinkAudioBot.Language.Evaluation;

namespace BlinkAudioBot.Verbs;

/// <summary><c>evaluate</c>: how good the recogniser is on its own corpus, or on any labelled set.</summary>
internal static class EvaluateVerb
{
    /// <summary>How it is called.</summary>
    public const string Usage = """
        Usage: BlinkAudioBot evaluate [--entities FILE]
               BlinkAudioBot evaluate --train FILE [--oos-train FILE] --validation FILE [--oos-validation FILE] --test FILE [--oos-test FILE]
        """;

    private const int WorstConfusions = 15;

    private static readonly string[] Options =
        ["--train", "--oos-train", "--validation", "--oos-validation", "--test", "--oos-test", "--entities"];

    private static readonly string[] Needed = ["--train", "--validation", "--test"];

    /// <summary>Measures, prints, and ends.</summary>
    /// <returns>The exit code: 0, or 2 when a file cannot be read or the words are off.</returns>
    public static int Run(string[] arguments)
    {
        try
        {
            var files = Parse(arguments);
            if (files.Keys.All(option => option == "--entities"))
            {
                EvaluateCorpus(files.GetValueOrDefault("--entities"));
            }
            else
            {
                EvaluateSet(files);
            }

            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return VerbFailure.Tell(exception.Message, Usage);
        }
    }

    private static Dictionary<string, string> Parse(string[] arguments)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Length; index++)
        {
            var (option, value) = arguments[index].Split('=', 2) is [var name, var file]
                ? (name, file)
                : (arguments[index], arguments.ElementAtOrDefault(++index));
            if (!Options.Contains(option) || value is null)
            {
                throw new InvalidDataException(value is null ? $"\"{option}\" has no file." : $"There is no option \"{option}\".");
            }

            files[option] = value;
        }

        return files;
    }

    private static void EvaluateCorpus(string? entities)
    {
        using var recognizer = LanguageRecognizer.Load("en");
        Console.WriteLine($"The corpus of {recognizer.Corpus.Count} lines by five-fold cross-validation:");
        Print(Evaluator.CrossValidate(recognizer.Corpus));
        if ((entities ?? HandLabelled()) is { } file)
        {
            EvaluateEntities(recognizer, file);
        }
        else
        {
            Console.WriteLine("Entities are measured on a hand-labelled file: --entities FILE");
        }
    }

    private static void EvaluateEntities(LanguageRecognizer recognizer, string file)
    {
        using var reader = new StreamReader(file);
        Console.WriteLine($"Entities on the hand-labelled \"{file}\" (precision, recall, F1; name, value and place must be right):");
        foreach (var figures in EntityEvaluation.Measure(LabelledSentence.Read(reader), text => recognizer.Recognize(text).Entities))
        {
            Console.WriteLine($"  {figures.Name,-12} {Share(figures.Precision),10} {Share(figures.Recall),10} {Share(figures.F1),10}");
        }
    }

    /// <summary>The hand-labelled file, when this is built from the sources.</summary>
    private static string? HandLabelled()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "tests", "BlinkAudioBot.Language.Tests", "Data", "entities.tsv");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static void EvaluateSet(Dictionary<string, string> files)
    {
        if (Array.Find(Needed, option => !files.ContainsKey(option)) is { } missing)
        {
            throw new InvalidDataException($"\"{missing} FILE\" is missing.");
        }

        var training = Read(files, "--train", "--oos-train");
        Console.WriteLine($"Trained on {training.Count} texts, the threshold chosen on validation, measured once on test:");
        Print(Evaluator.HoldOut(
            training, Read(files, "--validation", "--oos-validation"), Read(files, "--test", "--oos-test")));
    }

    private static List<LabelledText> Read(Dictionary<string, string> files, string inScope, string outOfScope) =>
    [
        .. LabelledFile.Read(files[inScope]),
        .. files.TryGetValue(outOfScope, out var file) ? LabelledFile.Read(file, Intents.None) : [],
    ];

    private static void Print(EvaluationReport report)
    {
        Row("texts", $"{report.Texts}");
        Row("accuracy, in scope (a refused text is wrong)", Share(report.InScopeAccuracy));
        Row("accuracy, out of scope included", Share(report.Accuracy));
        Row("macro F1", Share(report.MacroF1));
        Row("out-of-scope recall", Share(report.OutOfScopeRecall));
        Row("out-of-scope precision", Share(report.OutOfScopePrecision));
        Row("threshold of the score", report.Threshold.ToString("F3", CultureInfo.InvariantCulture));
        Row("expected calibration error", Share(report.CalibrationError));
        Row("training", $"{report.TrainingTime.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s");
        Row("a message", $"{report.TimePerText.TotalMicroseconds.ToString("F1", CultureInfo.InvariantCulture)} µs");
        Console.WriteLine("Worst confusions (right label, label given, how often):");
        foreach (var confusion in report.Confusions.Take(WorstConfusions))
        {
            Console.WriteLine($"  {confusion.Expected,-30} {confusion.Answered,-30} {confusion.Count,4}");
        }
    }

    private static void Row(string name, string value) => Console.WriteLine($"  {name,-46} {value,10}");

    private static string Share(double share) => $"{(100 * share).ToString("F2", CultureInfo.InvariantCulture)} %";
}
