using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Reads the problems that a sentence tells clause by clause.</summary>
internal sealed class ProblemReader(ILanguageRecognizer recognizer)
{
    // What follows the others is a consequence or a reason, and no problem of its own: "it crackles, so I can't hear them".
    private static readonly string[] Adders = [" and ", " also ", " plus ", " & ", ",", ".", ";", "!", "?", "\n"];

    // Where nothing joins a problem and a wish, both must be plain; they are looked for in short sentences only.
    private const double Sure = 0.8;

    // From this score on a clause says plainly what is wrong, whatever is told around it.
    private const double Plain = 0.95;
    private const int MostWords = 12;

    private static readonly string[] Joiners = [.. Adders, " so ", " but ", " because "];

    /// <summary>"They can't hear me and I want to talk to somebody": who is handed over has told what is wrong.</summary>
    public string? First(string text) => BesideOthers(text) ?? BesideWish(text);

    /// <summary>"They can't hear me, I held the button, I rebooted it": what is wrong beside what was tried; null when no clause tells it.</summary>
    public string? BesideOthers(string text) => Read(text, Joiners).FirstOrDefault()?.Intent;

    /// <summary>
    /// What was heard, with the second of two problems. The whole of such a sentence is often unclear, its clauses are not. When the
    /// voice does not get through, that comes first, because the guide begins with it.
    /// </summary>
    public Heard Apart(Heard heard)
    {
        var recognition = heard.Recognition;
        if (!IsProblem(recognition.Intent) || heard.Remarks(Remarks.Correction) || !Array.Exists(Adders, heard.Text.Contains))
        {
            return heard;
        }

        var clauses = Read(heard.Text, Adders).ToList();
        var told = clauses.Select(clause => clause.Intent).Distinct(StringComparer.Ordinal).ToList();
        if (recognition.Certainty == Certainty.Unsure && told.Count > 1)
        {
            recognition = recognition.As(told[0]);
        }

        var other = told.Find(problem => AreApart(problem, recognition.Intent) || AreApart(recognition.Intent, problem));
        if (other is null && recognition.Certainty == Certainty.Understood && clauses is [{ Score: >= Plain } plain])
        {
            recognition = recognition.As(plain.Intent);
        }

        return other is not null && Facts.GetsThrough(recognition.Intent) && !Facts.GetsThrough(other)
            ? heard with { Recognition = recognition with { Intent = other }, OtherProblem = recognition.Intent }
            : heard with { Recognition = recognition, OtherProblem = other };
    }

    /// <summary>
    /// What was heard, without the cameras that have no trouble with sound: "they can't hear me on my Mini, the Outdoor works fine",
    /// "and the battery of the Outdoor is flat".
    /// </summary>
    public Heard WithoutOthers(Heard heard)
    {
        if (!heard.All(EntityNames.Device).Skip(1).Any())
        {
            return heard;
        }

        var (fine, troubled) = (new List<Range>(), new List<Range>());
        var end = 0;
        foreach (var clause in Clauses(heard.Text, Joiners))
        {
            var start = heard.Text.IndexOf(clause, end, StringComparison.Ordinal);
            end = start + clause.Length;
            if (IsFine(clause))
            {
                fine.AddRange(FineParts(heard, start..end));
            }
            else if (Oddities.Troubles(recognizer.Recognize(clause)).Any())
            {
                troubled.Add(start..end);
            }
        }

        var named = heard.Recognition.Entities;
        var working = named.Except(Outside(named, fine)).Select(entity => entity.Value).ToHashSet(StringComparer.Ordinal);
        var faulty = named.Where(entity => entity.Name != EntityNames.Device || !working.Contains(entity.Value)).ToList();
        var meant = heard with
        {
            Recognition = heard.Recognition with { Entities = Outside(faulty, troubled) },
            OtherWorks = faulty.Count < named.Count,
        };
        return meant.All(EntityNames.Device).Any() ? meant : heard;
    }

    private bool IsFine(string text) => recognizer.Recognize(text).Remarks.Contains(Remarks.Fine, StringComparer.Ordinal);

    // "Just the doorbell the Mini works fine": of several cameras in one clause those that the words after them call fine.
    private IEnumerable<Range> FineParts(Heard heard, Range clause)
    {
        var starts = heard.All(EntityNames.Device).Where(device => IsWithin(device, clause)).Select(device => device.Start).Order().ToList();
        return starts.Count < 2
            ? [clause]
            : starts.Zip(starts.Skip(1).Append(clause.End.Value), (start, end) => start..end)
                .Where(part => IsFine(heard.Text[part]))
                .DefaultIfEmpty(clause);
    }

    private static List<RecognizedEntity> Outside(IEnumerable<RecognizedEntity> entities, List<Range> ranges) =>
        [.. entities.Where(entity => entity.Name != EntityNames.Device || !ranges.Exists(range => IsWithin(entity, range)))];

    private static bool IsWithin(RecognizedEntity entity, Range range) =>
        entity.Start >= range.Start.Value && entity.Start < range.End.Value;

    private static bool AreApart(string one, string other) => one switch
    {
        // Bad sound in one direction goes well with no sound in the other.
        Intents.PoorQuality => other != Intents.PoorQuality,
        // Who has no talk button is not heard; that is one problem.
        Intents.TalkButton => other is Intents.CannotHear or Intents.TooQuiet,
        _ => false,
    };

    private static string[] Clauses(string text, string[] joiners) =>
        text.Split(joiners, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<Recognition> Read(string text, string[] joiners) => Clauses(text, joiners)
        .Select(clause => recognizer.Recognize(clause))
        .Where(read => read.Certainty == Certainty.Understood && IsProblem(read.Intent));

    // "Get me a human the doorbell crackles": nothing joins the two but their order.
    private string? BesideWish(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var cut = 1; cut < Math.Min(words.Length, MostWords); cut++)
        {
            var (before, after) = (Understood(words[..cut]), Understood(words[cut..]));
            if (before == Intents.Human && IsProblem(after))
            {
                return after;
            }

            if (after == Intents.Human && IsProblem(before))
            {
                return before;
            }
        }

        return null;
    }

    private string Understood(string[] words) =>
        recognizer.Recognize(string.Join(' ', words)) is { Certainty: Certainty.Understood, Score: >= Sure } read ? read.Intent : Intents.None;

    private static bool IsProblem(string intent) => intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);
}
