using BotFramework.State;

namespace BotFramework.Dialogs;

/// <summary>A dialog on the stack of the running turn.</summary>
/// <param name="id">The dialog's id.</param>
public sealed class DialogInstance(string id)
{
    /// <summary>The dialog's id.</summary>
    public string Id { get; } = id;

    /// <summary>The waterfall's step, by name; null for other dialogs.</summary>
    public string? Step { get; set; }

    /// <summary>The dialog's state as it will be saved; null when it has none.</summary>
    public SavedValue? State { get; set; }

    internal SavedDialog Save() => new(Id, Step, State);

    internal static DialogInstance Restore(SavedDialog saved) => new(saved.Id) { Step = saved.Step, State = saved.State };
}
