namespace BlinkAudioBot.Channels.Connector.Ledger;

/// <summary>What was answered to the cards of a visit.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Answer">The answer's id.</param>
/// <param name="Words">What the person wrote; empty when they pressed a button.</param>
internal sealed record CardAnswer(long Visit, string Answer, string Words);
