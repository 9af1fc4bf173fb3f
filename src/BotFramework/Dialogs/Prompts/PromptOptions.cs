using BotFramework.Schema;

namespace BotFramework.Dialogs.Prompts;

/// <summary>What a prompt says and offers.</summary>
public sealed record PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; init; }

    /// <summary>The question after an answer that will not do; without one the question is asked again.</summary>
    public Activity? RetryPrompt { get; init; }

    /// <summary>The answers that a <see cref="ChoicePrompt"/> offers.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }
}
