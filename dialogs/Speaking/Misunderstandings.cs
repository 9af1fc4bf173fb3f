using System.Globalization;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Language;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Speaking;

/// <summary>
/// Takes a message that leads nowhere: it is kept for review, and the question asked in other words. What is odd about it is
/// answered first.
/// </summary>
internal sealed class Misunderstandings(LanguageContent words, Screens screens, Speaker speaker)
{
    /// <summary>From this miss in a row on a person is among the choices. A trouble that only a person can help with counts as much.</summary>
    public const int WithPerson = 2;

    /// <summary>From this miss in a row on a person is the main choice.</summary>
    public const int UntilPerson = 3;

    private const int MaxTextLength = 2000;

    // The keys of the words, in the order of Oddity.
    private static readonly string[] Keys = ["none", "empty", "file", "emoji", "tooLong", "language", "trouble", "otherMaker", "abuseAgain", "danger"];

    /// <summary>Answers the message and asks again.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    /// <param name="firstLead">What is said to the first miss in a row; null for what is always said.</param>
    public Task AddAsync(SupportTurn turn, CancellationToken cancellationToken, string? firstLead = null)
    {
        Keep(turn);
        if (turn.Heard.Oddity == Oddity.Trouble)
        {
            turn.File = turn.File.Stumbled(Troubles(turn.Heard));
        }

        if (turn is { Heard.Oddity: Oddity.Trouble, File.Stumble.Count: > 1 })
        {
            var again = words.Text("odd.troubleAgain", ("what", Troubles(turn.Heard)));
            return screens.ShowAfterMissAsync(turn, again, UntilPerson, cancellationToken);
        }

        var least = turn.Heard.Oddity == Oddity.Trouble ? WithPerson : 0;
        var lead = turn is { File.Misses: <= 1, Heard.Oddity: Oddity.None } ? firstLead : null;
        return screens.ShowAfterMissAsync(turn, lead ?? Lead(turn), Math.Max(turn.File.Misses, least), cancellationToken);
    }

    /// <summary>Notes that a sentence insults or urges, whatever else it says, and answers that: an insult once.</summary>
    public async Task AnswerMoodAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var (file, heard) = (turn.File, turn.Heard);

        // Who is glad may swear.
        var insults = heard.Remarks(Remarks.Abuse) && heard.Intent is not (Intents.Worked or Intents.Thanks);
        var urges = heard.Remarks(Remarks.Urgent);
        turn.File = file with { Calmed = insults ? true : file.Calmed, Urgent = urges ? true : file.Urgent };
        if (heard.Oddity != Oddity.Danger && (urges || (insults && file.Calmed is not true)))
        {
            var key = insults && file.Calmed is not true ? "odd.abuse" : "odd.urgent";
            await speaker.SayAsync(turn, words.Text(key), cancellationToken, Phases.Answer);
        }
    }

    /// <summary>Says first of all that the camera is to be left alone.</summary>
    public Task WarnAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        speaker.SayAsync(turn, words.Text("odd.danger"), cancellationToken, Phases.Answer);

    /// <summary>Answers a first message, after which everything is asked anyway.</summary>
    public Task AddFirstAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Heard.Oddity == Oddity.Empty)
        {
            return Task.CompletedTask;
        }

        Keep(turn);
        return turn.Heard.Oddity is Oddity.None or Oddity.Abuse
            ? Task.CompletedTask
            : speaker.SayAsync(turn, Lead(turn), cancellationToken, Phases.Answer);
    }

    /// <summary>Counts the message and keeps it for review. Nothing can be learnt from one without words, and nobody is to blame for it.</summary>
    public static void Keep(SupportTurn turn)
    {
        turn.Missed = true;
        if (turn.Heard.Oddity is Oddity.Empty or Oddity.File)
        {
            return;
        }

        var file = turn.File;
        turn.File = turn.Heard.Oddity == Oddity.Trouble ? file : file with { Misses = file.Misses + 1 };
        turn.File = turn.File.AndMissed(turn.Heard.Text, turn.Context.Now);
        turn.Context.Yield(
            new MissEffect(MessageText.Shorten(turn.Heard.Text, MaxTextLength), file.Phase, file.Step, file.Asking));
    }

    private string Lead(SupportTurn turn)
    {
        var oddity = turn.Heard.Oddity;
        if (oddity == Oddity.None)
        {
            var rung = Math.Clamp(turn.File.Misses, 1, UntilPerson);
            return words.Text(string.Create(CultureInfo.InvariantCulture, $"miss.{rung}"));
        }

        return words.Text($"odd.{Keys[(int)oddity]}", ("what", Troubles(turn.Heard)));
    }

    /// <summary>What a sentence's troubles are called.</summary>
    public string Troubles(Heard heard) => string.Join(
        $" {words.Text("trouble.and")} ",
        Oddities.Troubles(heard.Recognition).Select(trouble => words.Text($"trouble.{trouble}")));
}
