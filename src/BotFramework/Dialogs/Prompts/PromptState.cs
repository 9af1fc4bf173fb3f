namespace BotFramework.Dialogs.Prompts;

/// <summary>The saved state of a prompt.</summary>
/// <param name="Options">What it says and offers.</param>
/// <param name="AttemptCount">How many answers it has had.</param>
public sealed record PromptState(PromptOptions Options, int AttemptCount);
