using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Asks what a sentence means of which the recogniser is not sure, and takes the answer.</summary>
internal sealed class Doubts(AnswerBook answers, GuidePath path, Screens screens)
{
    /// <summary>How many meanings are offered; with "something else" there are three choices.</summary>
    public const int MostMeanings = 2;

    private const double LeastScore = 0.1;

    // Few who are asked for their camera or phone say something else, so the guess must be a good one.
    private const double LeastScoreAtDetail = 0.5;
    private const int MaxTextLength = 1000;

    /// <summary>Closes what was asked before. The sentence that comes instead of an answer is taken for itself.</summary>
    /// <returns>Whether something was asked and is still open.</returns>
    public static bool Settle(SupportTurn turn)
    {
        if (turn.File.Doubt is null)
        {
            return false;
        }

        var (file, heard) = (turn.File, turn.Heard);
        var isAnswered = heard.Meant is not null || heard.Answer == AnswerIds.SomethingElse;
        turn.File = (isAnswered ? file.Answered(heard.Meant ?? AnswerIds.SomethingElse) : file with { Misses = file.Misses + 1 }) with { Doubt = null };
        return !isAnswered;
    }

    /// <summary>Asks what the sentence means, if the recogniser is not sure and there is something to choose from.</summary>
    public async Task<bool> AskAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File.Doubted || !turn.Heard.IsDoubtful || Likely(turn) is not { Count: > 0 } meanings || (turn.Learned && !TellsProblem(turn, meanings)))
        {
            return false;
        }

        turn.Missed = true;
        turn.File = turn.File.Opened() with
        {
            Doubted = true,
            Doubt = new Doubt(Hearing.MessageText.Shorten(turn.Heard.Text, MaxTextLength), meanings),
        };
        await screens.ShowDoubtAsync(turn, cancellationToken);
        return true;
    }

    /// <summary>
    /// Asks after the end, if it matters: what goes into a case needs no meaning, and an unclear sentence beside the rating belongs to
    /// it, unless it seems to tell that something is wrong.
    /// </summary>
    public async Task<bool> AskAfterEndAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var tellsTrouble = Guesses(turn.Heard.Recognition, LeastScore).FirstOrDefault() is { } first && IsTrouble(first);
        var matters = turn.File switch
        {
            { Outcome: Outcomes.Abandoned } => false,
            { Outcome: Outcomes.Escalated } => !tellsTrouble && turn.Heard.Recognition.Intent != Intents.None,
            { OffersRating: true } => tellsTrouble || turn.Heard.Recognition.Intent == Intents.Worked,
            _ => true,
        };
        return matters && await AskAsync(turn, cancellationToken);
    }

    // What the sentence names is taken for what it means, unless it seems to tell the problem, which is not known yet.
    private static bool TellsProblem(SupportTurn turn, List<string> meanings) =>
        turn.File.Slots.Problem is null && meanings[0].StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    private List<string> Likely(SupportTurn turn)
    {
        var warns = path.Warns(turn.File);
        return
        [
            .. Guesses(turn.Heard.Recognition, turn.File.AsksDetail ? LeastScoreAtDetail : LeastScore)
                .Where(intent => !turn.File.AsksDetail || intent != turn.File.Slots.Problem)
                .Select(intent => answers.Meaning(intent, turn.File, warns)?.Id)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostMeanings),
        ];
    }

    private static bool IsTrouble(string intent) =>
        intent is Intents.NotWorked or Intents.Human || intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal);

    // What is said and taken back at once may mean either.
    private static IEnumerable<string> Guesses(Recognition recognition, double least) => recognition.Certainty == Certainty.Understood
        ? [recognition.Intent, recognition.Intent == Intents.Yes ? Intents.No : Intents.NotWorked]
        : recognition.Likely.Where(likely => likely.Score >= least).Select(likely => likely.Intent);
}
