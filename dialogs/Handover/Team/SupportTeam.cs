using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Handover.Hubs;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>
/// The support team's part in the conversation. While an agent has the case the bot says nothing, whatever comes in; it is kept
/// for the agent.
/// </summary>
internal sealed class SupportTeam(DeskCommands commands, AgentSilence silence, EngagementHub hub, CaseUpkeep upkeep)
{
    /// <summary>Whether what comes in is for an agent, and no words for the bot to understand. A press has no words.</summary>
    public static bool IsForAgent(Activity activity, CaseFile file) => file.Desk is { IsHeld: true } && activity.Value is null;

    /// <summary>Takes what comes in while an agent has the case.</summary>
    /// <returns>Whether it is taken; false for commands and what a hub tells, and while nobody has the case.</returns>
    public async Task<bool> TakesAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        if (turn.File.Desk is not { IsHeld: true } || activity.Type == ActivityTypes.Invoke || hub.IsStatus(activity))
        {
            return false;
        }

        if (activity is { Type: ActivityTypes.Event, Name: DueTimeEffect.DueEventName })
        {
            await silence.OnDueAsync(turn, cancellationToken);
        }

        return true;
    }

    /// <summary>Carries out the command that the turn's invoke carries, if it does.</summary>
    public Task ObeyAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        turn.Context.Activity.Name?.StartsWith(CaseCommands.Prefix, StringComparison.Ordinal) is true
            ? commands.TakeAsync(turn, cancellationToken)
            : Task.CompletedTask;

    /// <summary>Takes what a hub tells, if it is a hub's.</summary>
    public Task HearHubAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        hub.IsStatus(turn.Context.Activity) ? hub.HearAsync(turn, cancellationToken) : Task.CompletedTask;

    /// <summary>Brings the case up to date with the turn.</summary>
    /// <param name="turn">The turn, when all else is done.</param>
    /// <param name="before">The file as the turn began.</param>
    /// <param name="cancellationToken">Abandons the turn.</param>
    public Task SettleAsync(SupportTurn turn, CaseFile before, CancellationToken cancellationToken)
    {
        upkeep.Settle(turn, before);
        return hub.TellAsync(turn, before, cancellationToken);
    }
}
