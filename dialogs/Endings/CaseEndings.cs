using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>Ends a conversation the way the person said: it works, or they leave.</summary>
internal sealed class CaseEndings(GuidePath path, Screens screens)
{
    public Task ResolveAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        // A step that was only warned of has helped nobody.
        var isStep = turn.File.Phase == Phases.Guide && !path.Warns(turn.File);
        var file = isStep ? turn.File.Record(StepOutcomes.Worked, turn.Context.Now) : turn.File;
        turn.File = file.Answered(Intents.Worked) with { Outcome = Outcomes.Resolved, ResolvedAt = turn.Context.Now };
        if (file.Reference is not null)
        {
            SupportCases.Update(turn);
        }

        return screens.ShowAsync(turn, cancellationToken);
    }

    /// <summary>Ends the conversation of who leaves.</summary>
    public Task LeaveAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        turn.File = turn.File.Answered(turn.Heard.Intent) with { Outcome = turn.File.OutcomeIfLeft };
        return screens.ShowAsync(turn, cancellationToken);
    }
}
