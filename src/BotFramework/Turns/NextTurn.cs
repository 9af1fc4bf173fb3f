namespace BotFramework.Turns;

/// <summary>The rest of the turn: the next middleware, in the end the bot.</summary>
public delegate Task NextTurn(CancellationToken cancellationToken);
