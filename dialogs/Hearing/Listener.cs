using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Makes one thing of a pressed button, a choice said in words, by number or place, and a free sentence.</summary>
internal sealed class Listener(ILanguageRecognizer recognizer, AnswerBook answers, GuidePath path)
{
    // From this score on a sentence tells another problem, when one is known, without saying that it corrects anything.
    private const double SurelyAnother = 0.9;

    private readonly ProblemReader _problems = new(recognizer);
    private readonly SituationReader _situation = new(new(recognizer), path);

    public Heard Hear(Activity activity, CaseFile file)
    {
        if (activity.Type != ActivityTypes.Message)
        {
            return Heard.Nothing;
        }

        return PressedButton.Read(activity.Value) is { } button ? Settled(button, file) : HearWords(activity, file);
    }

    /// <summary>Hears a message's words alone.</summary>
    public Heard HearWords(Activity activity, CaseFile file)
    {
        var text = MessageText.Clean(activity.Text ?? string.Empty);
        var offered = answers.Present(file, path.Warns(file));
        var spoken = SpokenText.Normalize(text);
        var heard = spoken.Length > 0 && Said(spoken, text.EndsWith('?'), offered, file) is { } said
            ? new Heard(text, said.Id, null, Recognition.None)
            : (file.OffersRating ? RatingWithSentence(text) : null) ?? Read(activity, text, offered, file);
        return Settled(heard, file);
    }

    // While a sentence is asked about, the answers of the question before it can be said as well.
    private Answer? Said(string spoken, bool isQuestion, IReadOnlyList<Answer> offered, CaseFile file) =>
        answers.Said(spoken, offered, isQuestion)
        ?? (file.Doubt is null
            ? null
            : answers.Said(spoken, answers.Present(file with { Doubt = null }, path.Warns(file)), isQuestion));

    private Heard Read(Activity activity, string whole, IReadOnlyList<Answer> offered, CaseFile file)
    {
        var emoji = Emoji.Read(whole);
        var text = MessageText.Clip(whole);
        var recognition = WithModel(_situation.Read(recognizer.Recognize(emoji ?? text, ScreenOf(file)), text, file), text, file);
        if ((emoji is not null && recognition.Score < 1) || MessageText.IsCode(whole))
        {
            // Of pictures only those count that the corpus names: the others look like anything.
            recognition = Recognition.None;
        }

        var heard = new Heard(text, null, null, recognition)
        {
            Oddity = Oddities.Of(recognition, whole, emoji is not null, activity.Attachments is { Count: > 0 }),
        };
        heard = IsReplanDoubtful(heard, file) ? heard with { Recognition = Unsure(recognition) } : heard;
        return Told(heard) with { Answer = PickedAnswer.Find(heard, offered, file) };
    }

    // "I did hold the button" looks like trouble with the button, "it's round" like bad sound. Another plan must be meant.
    private bool IsReplanDoubtful(Heard heard, CaseFile file) =>
        (ScreenOf(file) == Screen.Step || file.AsksDetail)
        && heard.Recognition is { Certainty: Certainty.Understood, Score: < SurelyAnother, Intent: var intent }
        && intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal)
        && file.Slots.Problem is { } known && known != intent
        && intent != Intents.NoAudio
        && !file.Waits(intent)
        && !heard.Remarks(Remarks.Correction) && !heard.Remarks(Remarks.Also) && !heard.Remarks(Remarks.Why) && !heard.Asks;

    // "Second generation" of who has named a doorbell says which one.
    private Recognition WithModel(Recognition recognition, string text, CaseFile file) =>
        (file.Family ?? Devices.Find(file.Slots.Device)?.Family) is { } family
        && !recognition.Entities.Any(entity => entity.Name == EntityNames.Device)
        && answers.Generation(SpokenText.Normalize(text), family) is { } model
            ? recognition.As(Intents.Inform) with { Entities = [new RecognizedEntity(EntityNames.Device, model.Id, 0, text.Length)] }
            : recognition;

    private static Recognition Unsure(Recognition recognition) => recognition with
    {
        Certainty = Certainty.Unsure,
        Likely = [new ScoredIntent(recognition.Intent, recognition.Score), new ScoredIntent(Intents.NotWorked, recognition.Score)],
    };

    private Heard Told(Heard heard) => heard.Oddity == Oddity.Danger || heard.Recognition.Intent == Intents.Human
        ? heard with { AlsoProblem = _problems.First(heard.Text) }
        : _problems.Apart(_problems.WithoutOthers(heard));

    // A meaning that is chosen makes the sentence clear of which it was asked.
    private Heard Settled(Heard heard, CaseFile file)
    {
        if (file.Doubt is not { } doubt || (heard.IsButton && heard.Visit != file.Visit))
        {
            return heard;
        }

        if (heard.Answer == AnswerIds.SomethingElse)
        {
            return heard with { Text = doubt.Text };
        }

        return heard.Answer is { } meant && doubt.Meanings.Contains(meant, StringComparer.Ordinal)
            ? new Heard(doubt.Text, null, heard.Visit, Clear(doubt.Text, meant, file)) { Meant = meant }
            : heard;
    }

    private Recognition Clear(string text, string meant, CaseFile file) =>
        recognizer.Recognize(text, ScreenOf(file)) with
        {
            Intent = meant,
            Certainty = Certainty.Understood,
        };

    // A warning asks whether to go ahead. What is wrong is told as if nobody had asked.
    private Screen ScreenOf(CaseFile file) =>
        file.Phase == Phases.Guide ? (path.Warns(file) ? Screen.Question : Screen.Step)
        : file.Handover is not null || file.Asking is not (null or SlotNames.Problem) ? Screen.Question
        : Screen.Open;

    // "Good, it was quick": where there are no cards, the sentence stands behind the rating.
    private Heard? RatingWithSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny(",.:;\n");
        return end > 0
            && answers.Ratings.FirstOrDefault(rating => rating.IsSaidBy(SpokenText.Normalize(text[..end]))) is { } said
            && recognizer.Recognize(text[(end + 1)..]).Intent is not (Intents.Human or Intents.NotWorked)
            ? new Heard(text, said.Id, null, Recognition.None) { Sentence = text[(end + 1)..] }
            : null;
    }
}
