using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>Asks for yes or no.</summary>
/// <param name="id">The dialog's id.</param>
/// <param name="yes">What counts as yes.</param>
/// <param name="no">What counts as no.</param>
/// <param name="validator">What an answer must pass.</param>
public sealed class ConfirmPrompt(string id, Choice yes, Choice no, PromptValidator<bool>? validator = null)
    : Prompt<bool>(id, validator)
{
    private readonly Choice[] _choices = [yes, no];

    /// <inheritdoc />
    protected override PromptRecognizerResult<bool> Recognize(Activity activity, PromptOptions options)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return ChoiceRecognizer.Find(activity.Text, _choices) is { } found ? new(true, found.Index == 0) : default;
    }

    /// <inheritdoc />
    protected override Activity Decorate(Activity question, PromptOptions options) =>
        ChoiceRecognizer.Offer(question, _choices);
}
