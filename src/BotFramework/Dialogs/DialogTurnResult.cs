namespace BotFramework.Dialogs;

/// <summary>How a dialog left a turn.</summary>
/// <param name="Status">Where the stack stands.</param>
/// <param name="Result">What the ended dialog gave; null when it gave nothing or has not ended.</param>
public sealed record DialogTurnResult(DialogTurnStatus Status, object? Result = null)
{
    /// <summary>The dialog waits for the person; what a step returns after it has asked.</summary>
    public static DialogTurnResult EndOfTurn { get; } = new(DialogTurnStatus.Waiting);
}
