namespace BotFramework.Dialogs.Prompts;

/// <summary>What a prompt made of an answer.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="Succeeded">Whether it understood.</param>
/// <param name="Value">What it understood; the default when it did not.</param>
public readonly record struct PromptRecognizerResult<T>(bool Succeeded, T? Value);
