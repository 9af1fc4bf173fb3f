using System.Globalization;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>
/// Tells who waits where they are in the queue, and when the support team is there; where it takes long, asks whether they want the
/// answer by e-mail. What was told is kept in the case.
/// </summary>
internal sealed class QueueNews(LanguageContent words, Speaker speaker, Screens screens)
{
    // From here on the name of a weekday may be taken for the one of this week.
    private static readonly TimeSpan AlmostWeek = TimeSpan.FromDays(6);

    /// <summary>Tells what the command says; nothing when it says nothing.</summary>
    public async Task<CaseRefusal?> TellAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var told = turn.File.Desk?.Told;
        var text = string.Join(' ', Sentences(command, told, turn.Context.Now));
        turn.File = turn.File with { Desk = turn.File.Desk is { } desk ? desk with { Told = Next(told, command, turn.Context.Now) } : null };
        if (text.Length == 0)
        {
            return null;
        }

        if (command.Affirms("offersEmail") && turn.File is { Outcome: Outcomes.Escalated, Desk: { Asks: null, ByEmail: false } waiting })
        {
            // Under the same visit, so that "it works now" stays good on the card before.
            turn.File = turn.File with { Desk = waiting with { Asks = WaitingQuestions.Choice } };
            await screens.AskAsync(turn, text, cancellationToken, words.Text("waiting.choice.ask"));
        }
        else
        {
            await speaker.SayAsync(turn, text, cancellationToken);
        }

        return null;
    }

    private static QueueTold Next(QueueTold? told, DeskCommand command, DateTimeOffset now)
    {
        var open = !command.Denies("open");
        return new QueueTold(
            (told?.Count ?? 0) + 1,
            (int)(command.Number("position") ?? told?.Position ?? 0),
            open,
            told is { Late: true } || command.Affirms("late"),
            told is null || (open && !told.Open) ? now : told.Since,
            command.Affirms("takesEmail") || command.Affirms("offersEmail"));
    }

    private IEnumerable<string> Sentences(DeskCommand command, QueueTold? told, DateTimeOffset now)
    {
        if (command.Denies("open"))
        {
            yield return Time(command.Text("opensAt"), now) is { } time ? words.Text("desk.opens", ("time", time)) : words.Text("desk.away");
        }
        else if (told is { Open: false })
        {
            yield return words.Text("desk.back");
        }

        if (command.Affirms("late"))
        {
            yield return words.Text("desk.late");
            if (Time(command.Text("closesAt"), now) is { } time)
            {
                yield return words.Text("desk.until", ("time", time));
            }
        }

        if (command.Number("position") is { } position and > 0)
        {
            yield return words.Text("desk.position", ("position", position.ToString(CultureInfo.InvariantCulture)));
        }

        if (command.Number("waitMinutes") is { } minutes and > 0)
        {
            yield return words.Text(
                minutes == 1 ? "desk.waitMinute" : "desk.waitMinutes", ("minutes", minutes.ToString(CultureInfo.InvariantCulture)));
        }
    }

    // In the time zone of the opening hours, which the command's time has.
    private static string? Time(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString(time - now < AlmostWeek ? "dddd HH:mm" : "dddd d MMMM, HH:mm", CultureInfo.InvariantCulture)
            : null;
}
