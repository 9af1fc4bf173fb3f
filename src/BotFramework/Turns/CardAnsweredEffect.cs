namespace BotFramework.Turns;

/// <summary>A question was answered: its cards are used up. Channels that can change what they show put the answer in place of the buttons.</summary>
/// <param name="Visit">The <c>visit</c> in the data of the cards' actions.</param>
/// <param name="Answer">The <c>answer</c> in the data of the action that was pressed, or whose meaning was said.</param>
/// <param name="Words">What the person wrote; empty when they pressed a button.</param>
public sealed record CardAnsweredEffect(int Visit, string Answer, string Words) : TurnEffect;
