using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Turns;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>
/// Puts a case back into the queue when its agent is silent for too long while the person waits. Uses the conversation's due time,
/// which the bot's own silence does not need meanwhile.
/// </summary>
internal sealed class AgentSilence(IOptions<HandoverOptions> options, LanguageContent words, Speaker speaker)
{
    private readonly TimeSpan _limit = options.Value.AgentSilence;

    /// <summary>Sets or clears the due time as the case needs it.</summary>
    public void Settle(SupportTurn turn)
    {
        var file = turn.File;
        var dueAt = file.Desk is { IsHeld: true } held ? Limit(held) : file.Outcome is null ? file.DueAt : null;
        if (dueAt != file.DueAt)
        {
            turn.File = file with { DueAt = dueAt };
            turn.Context.Yield(new DueTimeEffect(dueAt));
        }
    }

    /// <summary>Takes the event of a due time that has come while an agent has the case.</summary>
    public async Task OnDueAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File with { DueAt = null };
        if (turn.File.Desk is { Agent: { } agent, AwaitedSince: { } since } desk && since + _limit <= turn.Context.Now)
        {
            turn.File = turn.File with { Desk = desk.Release() };
            await speaker.SayAsync(turn, words.Text("desk.vanished", ("name", agent.Name)), cancellationToken);
            await HandoffEvent.LogAsync(speaker, turn, cancellationToken);
        }
    }

    // A hub's agents may have long answered: their words do not come through here.
    private DateTimeOffset? Limit(DeskCase held) => held.Agent is { IsHub: true } ? null : held.AwaitedSince + _limit;
}
