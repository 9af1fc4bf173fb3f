using System.Globalization;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
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
    private static readonly string[] Keys = ["none", "empty", "file", "emoji", "tooLong", "language", "trouble", "otherMaker", "abuse", "danger"];

    /// <summary>Answers the message and asks again.</summary>
    public Task AddAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        Keep(turn);
        var least = turn.Heard.Oddity == Oddity.Trouble ? WithPerson : 0;
        return screens.ShowAfterMissAsync(turn, Lead(turn), Math.Max(turn.File.Misses, least), cancellationToken);
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
        return turn.Heard.Oddity == Oddity.None
            ? Task.CompletedTask
            : speaker.SayAsync(turn, Lead(turn), cancellationToken, Phases.Answer);
    }

    // Nothing can be learnt from a message without words, and nobody is to blame for it.
    private static void Keep(SupportTurn turn)
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

        if (oddity == Oddity.Abuse)
        {
            return Calm(turn);
        }

        return words.Text($"odd.{Keys[(int)oddity]}", ("what", Troubles(turn.Heard)));
    }

    private string Calm(SupportTurn turn)
    {
        var isCalmed = turn.File.Calmed is true;
        turn.File = turn.File with { Calmed = true };
        return words.Text(isCalmed ? "odd.abuseAgain" : "odd.abuse");
    }

    /// <summary>What a sentence's troubles are called.</summary>
    public string Troubles(Heard heard) => string.Join(
        $" {words.Text("trouble.and")} ",
        Oddities.Troubles(heard.Recognition).Select(trouble => words.Text($"trouble.{trouble}")));
}
