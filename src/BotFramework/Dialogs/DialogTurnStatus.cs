namespace BotFramework.Dialogs;

/// <summary>Where a dialog stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended, with a result if it has one.</summary>
    Complete,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled,
}
