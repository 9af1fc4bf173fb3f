using BotFramework.State;

namespace BotFramework.Dialogs;

/// <summary>One dialog of a saved stack. Positions are names, so that they outlive a release.</summary>
/// <param name="Id">The dialog's id.</param>
/// <param name="Step">The waterfall's step, by name; null for other dialogs.</param>
/// <param name="State">The dialog's typed state.</param>
public sealed record SavedDialog(string Id, string? Step = null, SavedValue? State = null);
