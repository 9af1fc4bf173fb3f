namespace BotFramework.Turns;

/// <summary>The card that the person answered is used up. Channels that can change what they show put the answer in its place.</summary>
/// <param name="CardId">The channel's id of the activity with the card, as the answer names it in <c>replyToId</c>.</param>
/// <param name="Answer">The <c>answer</c> in the data of the card's action.</param>
public sealed record CardAnsweredEffect(string CardId, string Answer) : TurnEffect;
