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
        var before = told ?? new QueueTold(Count: 0, Position: 0, open, Late: false, now, TakesEmail: false);
        return before with
        {
            Count = before.Count + 1,
            Position = (int)(command.Number("position") ?? before.Position),
            WaitMinutes = (int?)command.Number("waitMinutes") ?? (command.Number("position") is null ? before.WaitMinutes : null),
            Open = open,
            Late = before.Late || command.Affirms("late"),
            Since = open && !before.Open ? now : before.Since,
            TakesEmail = command.Affirms("takesEmail") || command.Affirms("offersEmail"),
            OpensAt = open ? null : command.Text("opensAt") ?? before.OpensAt,
            Zone = command.Text("zone") ?? before.Zone,
        };
    }

    private IEnumerable<string> Sentences(DeskCommand command, QueueTold? told, DateTimeOffset now)
    {
        if (command.Denies("open"))
        {
            yield return Away(command.Text("opensAt"), command.Text("zone"), now);
        }
        else if (told is { Open: false })
        {
            yield return words.Text("desk.back");
        }

        if (command.Affirms("late"))
        {
            yield return words.Text("desk.late");
            if (Time(command.Text("closesAt"), command.Text("zone"), now) is { } time)
            {
                yield return words.Text("desk.until", ("time", time));
            }
        }

        foreach (var sentence in Place(command.Number("position"), command.Number("waitMinutes")))
        {
            yield return sentence;
        }
    }

    /// <summary>The place in the queue, and how long it takes from there, as far as that is known.</summary>
    public IEnumerable<string> Place(long? position, long? waitMinutes)
    {
        if (position > 0)
        {
            yield return words.Text("desk.position", ("position", Digits(position.Value)));
        }

        if (waitMinutes > 0)
        {
            yield return words.Text(waitMinutes == 1 ? "desk.waitMinute" : "desk.waitMinutes", ("minutes", Digits(waitMinutes.Value)));
        }
    }

    /// <summary>That the support team is away, and when it is back if that is known.</summary>
    public string Away(string? opensAt, string? zone, DateTimeOffset now) =>
        Time(opensAt, zone, now) is { } time ? words.Text("desk.opens", ("time", time)) : words.Text("desk.away");

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    // In the time zone of the opening hours, which the command's time has. The person's may be another, so its place is named.
    private string? Time(string? at, string? zone, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return null;
        }

        var text = time.ToString(time - now < AlmostWeek ? "dddd HH:mm" : "dddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
        return zone is null ? text : words.Text("desk.zone", ("time", text), ("zone", zone));
    }
}
