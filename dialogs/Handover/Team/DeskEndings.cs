using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Closes a case for the support team, and opens it again.</summary>
internal sealed class DeskEndings(LanguageContent words, Speaker speaker, Screens screens)
{
    /// <summary>Closes the case; the person is asked how it was when it was resolved.</summary>
    public async Task<CaseRefusal?> CloseAsync(SupportTurn turn, DeskCommand command, CancellationToken cancellationToken)
    {
        var resolution = command.Text("resolution") ?? string.Empty;
        if (!CaseResolutions.All.Contains(resolution, StringComparer.Ordinal))
        {
            return DeskReplies.BadValue(command, "resolution", string.Join(", ", CaseResolutions.All));
        }

        var agent = command.Actor.IsSystem ? null : command.Actor.Agent;
        if (agent is not null && command.Text("text") is { } text)
        {
            await AgentVoice.SayAsync(turn, agent, text, cancellationToken);
            turn.File = turn.File with { Desk = turn.File.Desk?.Reply(text, turn.Context.Now) };
        }

        turn.File = Closed(turn, resolution, agent);
        if (resolution != CaseResolutions.Unresolved)
        {
            await speaker.SayAsync(turn, Sentence("desk.closed", turn), cancellationToken);
        }

        await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
        await screens.ShowAsync(turn, cancellationToken);
        return null;
    }

    /// <summary>Puts the case into the queue again.</summary>
    public async Task<CaseRefusal?> ReopenAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        SupportCases.Open(turn, turn.File.Desk?.Reason ?? HandoverReasons.Asked);
        await speaker.SayAsync(turn, Sentence("desk.reopened", turn), cancellationToken);
        await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
        return null;
    }

    private static CaseFile Closed(SupportTurn turn, string resolution, CaseAgent? agent)
    {
        var now = turn.Context.Now;
        return turn.File.Answered(CaseCommands.Close) with
        {
            Outcome = resolution switch
            {
                CaseResolutions.Resolved => Outcomes.Resolved,
                CaseResolutions.Abandoned => Outcomes.Abandoned,
                _ => Outcomes.Escalated,
            },
            // Who comes back is with the bot again, and has not been offered a person yet.
            Handover = resolution == CaseResolutions.Unresolved ? turn.File.Handover : null,
            ResolvedAt = resolution == CaseResolutions.Resolved ? now : null,
            AsksStillWorks = null,
            Doubt = null,
            HeardAt = now,
            Desk = turn.File.Desk?.Close(resolution, agent, now),
        };
    }

    private string Sentence(string key, SupportTurn turn) =>
        words.Text(key, ("reference", turn.File.Reference ?? string.Empty));
}
