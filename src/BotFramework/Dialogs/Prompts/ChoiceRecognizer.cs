using System.Globalization;
using System.Text.Json;
using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>Finds the choice that an answer means, and offers choices.</summary>
internal static class ChoiceRecognizer
{
    public static FoundChoice? Find(string? answer, IReadOnlyList<Choice> choices)
    {
        var words = answer?.Trim().TrimEnd('.', '!', '?');
        if (string.IsNullOrEmpty(words))
        {
            return null;
        }

        for (var index = 0; index < choices.Count; index++)
        {
            if (Means(words, choices[index]))
            {
                return new FoundChoice(choices[index].Value, index);
            }
        }

        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= choices.Count
            ? new FoundChoice(choices[number - 1].Value, number - 1)
            : null;
    }

    public static Activity Offer(Activity question, IReadOnlyList<Choice> choices) => question with
    {
        InputHint = question.InputHint ?? "expectingInput",
        SuggestedActions = question.SuggestedActions ?? new SuggestedActions { Actions = [.. choices.Select(Action)] },
    };

    private static CardAction Action(Choice choice) => new()
    {
        Type = CardActionTypes.ImBack,
        Title = choice.Value,
        Value = JsonSerializer.SerializeToElement(choice.Value, BotFrameworkJson.Default.String),
    };

    private static bool Means(string words, Choice choice) =>
        words.Equals(choice.Value, StringComparison.OrdinalIgnoreCase)
        || choice.Synonyms?.Contains(words, StringComparer.OrdinalIgnoreCase) == true;
}
