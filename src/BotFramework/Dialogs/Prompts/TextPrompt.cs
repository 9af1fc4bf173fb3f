using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>Asks for words. Anything but blanks is recognised.</summary>
/// <param name="id">The dialog's id.</param>
/// <param name="validator">What an answer must pass.</param>
public sealed class TextPrompt(string id, PromptValidator<string>? validator = null) : Prompt<string>(id, validator)
{
    /// <inheritdoc />
    protected override PromptRecognizerResult<string> Recognize(Activity activity, PromptOptions options)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return string.IsNullOrWhiteSpace(activity.Text) ? default : new(true, activity.Text);
    }
}
