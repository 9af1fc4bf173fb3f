namespace BotFramework.Dialogs.Prompts;

/// <summary>The choice that an answer means.</summary>
/// <param name="Value">The choice's value.</param>
/// <param name="Index">Its place among the choices, from 0.</param>
public sealed record FoundChoice(string Value, int Index);
