namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>A card that was answered.</summary>
/// <param name="CardId">The channel's id of the activity with the card.</param>
/// <param name="Answer">The answer's id.</param>
internal sealed record AnsweredCard(string CardId, string Answer);
