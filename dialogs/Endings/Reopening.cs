using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Endings;

/// <summary>Opens what was resolved again, at the step that had helped.</summary>
internal sealed class Reopening(LanguageContent words, Speaker speaker, GuidePath path, Corrections corrections)
{
    /// <summary>Makes the conversation open again, where it was.</summary>
    public static void Open(SupportTurn turn) => turn.File =
        turn.File.Answered(turn.Heard.Intent) with { Outcome = null, Handover = null, AsksStillWorks = null };

    /// <summary>Takes what says that it has stopped again.</summary>
    /// <returns>Null when no step had helped: the conversation goes on with the sentence, where it was.</returns>
    public async Task<Course?> TakeAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        var helped = turn.File.HelpedBy;
        Open(turn);
        turn.File = turn.File with { ResolvedAt = null };
        if (helped is not null && path.Applying(turn.File).Any(step => step.Id == helped))
        {
            turn.File = turn.File.Reopen(helped) with { WarningAccepted = false };
            await speaker.SayAsync(turn, words.Text("ending.reopened"), cancellationToken, Phases.Answer);
        }
        else if (path.Warns(turn.File))
        {
            // "No, it stopped again" does not refuse what is warned of.
            await speaker.SayAsync(turn, words.Text("ending.goesOn"), cancellationToken, Phases.Answer);
        }
        else
        {
            return null;
        }

        await corrections.ReadAsync(turn, cancellationToken);
        return turn.Learned ? Course.Answer : Course.ShowPlace;
    }
}
