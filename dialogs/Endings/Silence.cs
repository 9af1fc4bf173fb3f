using BlinkAudioBot.Dialogs.Speaking;
using BotFramework.Turns;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>
/// Ends an unresolved conversation when nobody has written for too long. The due time is set once and moved only when it comes, so
/// that most turns write none.
/// </summary>
internal sealed class Silence(IOptions<GuideOptions> options, Speaker speaker)
{
    private readonly TimeSpan _limit = options.Value.SilenceLimit;

    /// <summary>Notes that the person was heard, and sets or clears the due time as the conversation needs it.</summary>
    public void Settle(SupportTurn turn)
    {
        var now = turn.Context.Now;
        turn.File = turn.File with { HeardAt = now };
        var isEnded = turn.File.Outcome is not null;
        if (isEnded == turn.File.DueAt is not null)
        {
            Set(turn, isEnded ? null : now + _limit);
        }
    }

    /// <summary>Takes the event of a due time that has come.</summary>
    public Task OnDueAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        if (turn.File is not { Outcome: null, HeardAt: { } heardAt })
        {
            return Task.CompletedTask;
        }

        var end = heardAt + _limit;
        if (end > turn.Context.Now)
        {
            Set(turn, end);
            return Task.CompletedTask;
        }

        Set(turn, null);
        turn.File = turn.File with { Outcome = turn.File.OutcomeIfLeft, Doubt = null };
        return speaker.LogChangeAsync(turn, cancellationToken);
    }

    private static void Set(SupportTurn turn, DateTimeOffset? dueAt)
    {
        turn.File = turn.File with { DueAt = dueAt };
        turn.Context.Yield(new DueTimeEffect(dueAt));
    }
}
