using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Interruptions;

/// <summary>Takes what a sentence says about the case into the file, and says that it was noted, unless the next question shows it.</summary>
internal sealed class Corrections(
    LanguageContent words, AnswerBook answers, Misunderstandings misunderstandings, Speaker speaker)
{
    public async Task ReadAsync(SupportTurn turn, CancellationToken cancellationToken)
    {
        await AcknowledgeTroubleAsync(turn, cancellationToken);
        turn.File = turn.Heard.Entity(EntityNames.Signal) is { } signal ? turn.File with { Signal = signal.Value } : turn.File;
        var before = turn.File;
        var after = FactReader.Read(before, turn.Heard);
        if (turn.Heard.Answer is null && before.Waits(turn.Heard.Intent) && after.Waits(turn.Heard.Intent))
        {
            await SayLaterAsync(turn, [turn.Heard.Intent], cancellationToken);
        }

        if (ReferenceEquals(before, after))
        {
            return;
        }

        turn.Learned = true;
        turn.File = after;
        await NoteAsync(turn, before, after, cancellationToken);
        await PutOffAsync(turn, before, after, cancellationToken);
    }

    private async Task NoteAsync(SupportTurn turn, CaseFile before, CaseFile after, CancellationToken cancellationToken)
    {
        var noted = FactReader.Changes(before, after)
            .Where(slot => slot != before.Asking && after.Slots[slot] is not (null or Slots.Unknown))
            .ToList();
        if (noted.Count > 0 && (before.Step is not null || IsAskedAgain(before, after) || noted.Exists(slot => before.Slots[slot] is not null)))
        {
            var what = string.Join(", ", noted.Select(slot => answers.Fact(slot, after.Slots[slot] ?? Slots.Unknown)));
            await speaker.SayAsync(turn, words.Text("noted", ("what", what)), cancellationToken, Phases.Answer);
        }
        else if (before.Slots.SyncModule is null && after.Slots.SyncModule == Slots.Unknown)
        {
            await speaker.SayAsync(turn, words.Text("asked.unknown"), cancellationToken, Phases.Answer);
        }
    }

    // While the camera is not known, the question itself says that they come one after the other.
    private Task PutOffAsync(SupportTurn turn, CaseFile before, CaseFile after, CancellationToken cancellationToken)
    {
        var later = after.Later.Except(before.Later, StringComparer.Ordinal)
            .Where(id => Laters.IsProblem(id) || after.Slots.Device is not null || after.Family is not null)
            .ToList();
        return later.Count == 0
            ? Task.CompletedTask
            : SayLaterAsync(turn, later, cancellationToken);
    }

    private Task SayLaterAsync(SupportTurn turn, List<string> later, CancellationToken cancellationToken) =>
        speaker.SayAsync(turn, words.Text("later.also", ("what", answers.Names(later))), cancellationToken, Phases.Answer);

    // A sentence that names a problem with sound and another trouble: the first is taken up, the second not passed over.
    private Task AcknowledgeTroubleAsync(SupportTurn turn, CancellationToken cancellationToken) =>
        turn.Heard.Intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal)
        && misunderstandings.Troubles(turn.Heard) is { Length: > 0 } troubles
            ? speaker.SayAsync(turn, words.Text("trouble.also", ("what", troubles)), cancellationToken, Phases.Answer)
            : Task.CompletedTask;

    // Without a word the same question again would look as if nothing had been understood.
    private static bool IsAskedAgain(CaseFile before, CaseFile after) =>
        before.Asking is { } asked && after.Slots[asked] is null && after.Family == before.Family;
}
