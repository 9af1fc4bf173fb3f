using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.MicrophoneCheck;

/// <summary>Takes the result of the microphone's test. Another result takes the place of the one before.</summary>
internal sealed class CheckAnswers(LanguageContent words, AnswerBook answers, GuidePath path, Speaker speaker)
{
    /// <summary>
    /// Notes the result. At the step that offers the test it says what the result means, and the step then fits it; elsewhere the
    /// conversation goes on where it is.
    /// </summary>
    public async Task<Course> TakeAsync(SupportTurn turn, string result, CancellationToken cancellationToken)
    {
        var isAtStep = turn.File.Phase == Phases.Guide && Offers(turn.File.With(SlotNames.Microphone, null));
        turn.File = turn.File.With(SlotNames.Microphone, result);
        if (turn.File.Outcome == Outcomes.Escalated)
        {
            SupportCases.Update(turn);
        }

        var text = isAtStep
            ? words.Text($"microphone.{result}")
            : words.Text("noted", ("what", answers.Fact(SlotNames.Microphone, result)));
        var isOpen = turn.File.Outcome is null;
        await speaker.SayAsync(turn, text, cancellationToken, isOpen ? Phases.Answer : null);
        return isOpen ? Course.ShowPlace : Course.Done;
    }

    private bool Offers(CaseFile file) => path.Find(file.Step)?.OffersMicrophoneCheck(new Facts(file)) is true;
}
