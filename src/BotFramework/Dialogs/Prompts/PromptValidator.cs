namespace BotFramework.Dialogs.Prompts;

/// <summary>Says whether an answer will do. It may send words of its own; then the prompt does not ask again by itself.</summary>
/// <typeparam name="T">The type of the prompt's value.</typeparam>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
