using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>Asks for one of several answers, by value, synonym or number; offers them as suggested actions.</summary>
/// <param name="id">The dialog's id.</param>
/// <param name="validator">What an answer must pass.</param>
public sealed class ChoicePrompt(string id, PromptValidator<FoundChoice>? validator = null)
    : Prompt<FoundChoice>(id, validator)
{
    /// <inheritdoc />
    protected override PromptRecognizerResult<FoundChoice> Recognize(Activity activity, PromptOptions options)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(options);
        var found = ChoiceRecognizer.Find(activity.Text, options.Choices ?? []);
        return found is null ? default : new(true, found);
    }

    /// <inheritdoc />
    protected override Activity Decorate(Activity question, PromptOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ChoiceRecognizer.Offer(question, options.Choices ?? []);
    }
}
