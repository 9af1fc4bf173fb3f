using System.Globalization;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Language;

namespace BlinkAudioBot.Dialogs.Hearing;

/// <summary>Finds the offered answer that a sentence picks without naming it: by its place, by its looks, by "yes", by not knowing.</summary>
internal static class PickedAnswer
{
    // "The first one please", "let's do the first".
    private const int SmallWords = 2;

    /// <summary>The id of the answer; null when none is picked.</summary>
    public static string? Find(Heard heard, IReadOnlyList<Answer> offered, CaseFile file)
    {
        var recognition = heard.Recognition;
        if (file.Doubt is { Meanings: [var only] } && recognition.Intent is Intents.Yes or Intents.Worked)
        {
            return only;
        }

        if (file.Doubt is not null && recognition.Intent == Intents.No)
        {
            return AnswerIds.SomethingElse;
        }

        var isStep = file is { Phase: Phases.Guide, Doubt: null } && offered is [{ Id: Intents.Worked }, ..];
        var isClear = recognition.Certainty == Certainty.Understood
            && recognition.Intent != Intents.Inform
            && (isStep || !IsPlace(heard));
        return (isClear ? null : Placed(recognition, offered, file))
            ?? Described(recognition, offered)
            ?? (IsNotSure(heard, file) ? offered.FirstOrDefault(answer => answer.Id == Slots.Unknown)?.Id : null);
    }

    // "The little one you plug in", where the family is asked.
    private static string? Described(Recognition recognition, IReadOnlyList<Answer> offered) =>
        recognition is { Intent: Intents.Inform or Intents.None or Intents.Explain, Entities: [] } or { Certainty: not Certainty.Understood, Entities: [] }
            ? recognition.Remarks.Where(remark => remark.StartsWith(Remarks.LooksPrefix, StringComparison.Ordinal))
                .Select(remark => AnswerIds.FamilyPrefix + remark[Remarks.LooksPrefix.Length..])
                .FirstOrDefault(id => offered.Any(answer => answer.Id == id))
            : null;

    // "No idea about the Sync Module" answers that question only.
    private static bool IsNotSure(Heard heard, CaseFile file) =>
        (file.Asking == SlotNames.SyncModule || !heard.Remarks(Remarks.AboutModule))
        && heard.Recognition is { Entities: [], Intent: var intent, Certainty: var certainty }
        && heard.Remarks(Remarks.Unsure)
        && (intent is Intents.Inform or Intents.None or Intents.Yes or Intents.No
            || (certainty != Certainty.Understood && !intent.StartsWith(Intents.ProblemPrefix, StringComparison.Ordinal)));

    // "The last one please", where something is asked, is no wish to go back.
    private static bool IsPlace(Heard heard) =>
        heard.Recognition.Entities is [{ Name: EntityNames.Choice } choice]
        && Words(heard.Text) <= Words(heard.Text.AsSpan(choice.Start, choice.Length)) + SmallWords;

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var word in text.Split(' '))
        {
            words += text[word].IsWhiteSpace() ? 0 : 1;
        }

        return words;
    }

    private static string? Placed(Recognition recognition, IReadOnlyList<Answer> offered, CaseFile file)
    {
        if (recognition.Entities is not [{ Name: EntityNames.Choice } choice]
            || !int.TryParse(choice.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place))
        {
            return null;
        }

        var index = place < 0 ? offered.Count + place : place - 1;
        var picked = index >= 0 && index < offered.Count ? offered[index] : null;

        // A step's instructions are numbered too: "1" may mean the first of them.
        return picked?.Id == Intents.Worked && file is { Phase: Phases.Guide, Doubt: null } ? null : picked?.Id;
    }
}
