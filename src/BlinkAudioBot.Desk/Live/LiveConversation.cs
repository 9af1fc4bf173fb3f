namespace BlinkAudioBot.Desk.Live;

/// <summary>A conversation that the bot holds now.</summary>
/// <param name="Conversation">Its id.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Step">The guide's step.</param>
/// <param name="LastText">What was said last.</param>
/// <param name="LastAt">When somebody wrote last (UTC).</param>
internal sealed record LiveConversation(
    string Conversation, string? Channel, string? Phase, string? Step, string? LastText, DateTimeOffset LastAt);
