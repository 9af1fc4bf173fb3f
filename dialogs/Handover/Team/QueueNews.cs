using System.Globalization;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Tells who waits where they are in the queue, and when the support team is there.</summary>
internal sealed class QueueNews(LanguageContent words, Speaker speaker)
{
    /// <summary>Tells what the command says; nothing when it says nothing.</summary>
    public async Task<CaseRefusal?> TellAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var text = string.Join(' ', Sentences(command));
        if (text.Length > 0)
        {
            await speaker.SayAsync(turn, text, cancellationToken);
        }

        return null;
    }

    private IEnumerable<string> Sentences(DeskCommand command)
    {
        if (command.Denies("open"))
        {
            yield return Opening(command.Text("opensAt")) is { } time ? words.Text("desk.opens", ("time", time)) : words.Text("desk.away");
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
    private static string? Opening(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var opensAt)
            ? opensAt.ToString("dddd HH:mm", CultureInfo.InvariantCulture)
            : null;
}
