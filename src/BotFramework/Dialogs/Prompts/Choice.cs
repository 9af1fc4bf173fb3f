namespace BotFramework.Dialogs.Prompts;

/// <summary>One of the answers that a prompt offers.</summary>
/// <param name="Value">What is offered and, when chosen, found.</param>
/// <param name="Synonyms">Other words for it.</param>
public sealed record Choice(string Value, IReadOnlyList<string>? Synonyms = null);
