using BotFramework.Turns;

namespace BotFramework.Dialogs.Prompts;

/// <summary>What a validator sees.</summary>
/// <typeparam name="T">The type of the prompt's value.</typeparam>
/// <param name="Context">The turn.</param>
/// <param name="Recognized">What the prompt made of the answer.</param>
/// <param name="Options">What the prompt says and offers.</param>
/// <param name="AttemptCount">How many answers there have been, this one included.</param>
public sealed record PromptValidatorContext<T>(
    ITurnContext Context, PromptRecognizerResult<T> Recognized, PromptOptions Options, int AttemptCount);
