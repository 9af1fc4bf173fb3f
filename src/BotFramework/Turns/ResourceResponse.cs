namespace BotFramework.Turns;

/// <summary>The id that a channel gave to what was sent.</summary>
/// <param name="Id">The activity's id.</param>
public readonly record struct ResourceResponse(string Id);
