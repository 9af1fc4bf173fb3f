namespace BotFramework.Turns;

/// <summary>Something besides activities that a turn yields. Its owner writes it inside the turn's transaction.</summary>
public abstract record TurnEffect;
