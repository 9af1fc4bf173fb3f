using BotFramework.State;

namespace BotFramework.Dialogs.Waterfalls;

/// <summary>What a waterfall saves beside its step's name.</summary>
/// <param name="Done">The names of the steps left behind, so that the next one can be told when the saved one is gone.</param>
/// <param name="State">The typed state.</param>
public sealed record WaterfallPosition(IReadOnlyList<string> Done, SavedValue State);
