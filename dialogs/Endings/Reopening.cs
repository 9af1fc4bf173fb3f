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
        if (helped is null || path.Applying(turn.File).All(step => step.Id != helped))
        {
            return null;
        }

        turn.File = turn.File.Reopen(helped) with { WarningAccepted = false };
        await speaker.SayAsync(turn, words.Text("ending.reopened"), cancellationToken, Phases.Answer);
        await corrections.ReadAsync(turn, cancellationToken);
        return turn.Learned ? Course.Answer : Course.ShowPlace;
    }
}
