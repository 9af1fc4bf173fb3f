using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Makes one thing of a pressed button, a choice said in words, by number or place, and a free sentence.</summary>
internal sealed class Listener(ILanguageRecognizer recognizer, AnswerBook answers, GuidePath path)
{
    public Heard Hear(Activity activity, CaseFile file)
    {
        if (activity.Type != ActivityTypes.Message)
        {
            return Heard.Nothing;
        }

        if (Button(activity.Value) is { } button)
        {
            return button;
        }

        var text = activity.Text ?? string.Empty;
        var offered = answers.Present(file, path.Warns(file));
        var spoken = SpokenText.Normalize(text);
        if (spoken.Length > 0 && offered.FirstOrDefault(answer => answer.IsSaidBy(spoken)) is { } said)
        {
            return new Heard(text, said.Id, null, Recognition.None);
        }

        if (file.OffersRating && RatingWithSentence(text) is { } rating)
        {
            return rating;
        }

        var recognition = recognizer.Recognize(text);
        return new Heard(text, Picked(recognition, offered, file)?.Id, null, recognition);
    }

    private static Heard? Button(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("visit", out var visit) && visit.ValueKind == JsonValueKind.Number && visit.TryGetInt32(out var number)
        && TextOf(data, "answer") is { } answer
            ? new Heard(string.Empty, answer, number, Recognition.None) { Sentence = TextOf(data, "sentence") }
            : null;

    private static string? TextOf(JsonElement data, string name)
    {
        try
        {
            return data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can hold and a string cannot.
            return null;
        }
    }

    // "Good, it was quick": where there are no cards, the sentence stands behind the rating.
    private Heard? RatingWithSentence(string text)
    {
        var end = text.AsSpan().IndexOfAny(",.:;\n");
        return end > 0 && answers.Ratings.FirstOrDefault(rating => rating.IsSaidBy(SpokenText.Normalize(text[..end]))) is { } said
            ? new Heard(text, said.Id, null, Recognition.None) { Sentence = text[(end + 1)..] }
            : null;
    }

    private static Answer? Picked(Recognition recognition, IReadOnlyList<Answer> offered, CaseFile file)
    {
        if (recognition.Intent != Intents.Inform
            || recognition.Entities is not [{ Name: EntityNames.Choice } choice]
            || !int.TryParse(choice.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place))
        {
            return null;
        }

        var index = place < 0 ? offered.Count + place : place - 1;
        var picked = index >= 0 && index < offered.Count ? offered[index] : null;

        // A step's instructions are numbered too: "1" may mean the first of them.
        return picked?.Id == Intents.Worked && file.Phase == Phases.Guide ? null : picked;
    }
}
