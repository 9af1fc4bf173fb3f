namespace BotFramework.Dialogs;

/// <summary>A saved stack of dialogs.</summary>
/// <param name="Dialogs">The dialogs, the bottom one first.</param>
public sealed record DialogState(IReadOnlyList<SavedDialog> Dialogs)
{
    /// <summary>A stack without dialogs.</summary>
    public static DialogState Empty { get; } = new([]);
}
