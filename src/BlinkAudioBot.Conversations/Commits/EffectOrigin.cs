namespace BlinkAudioBot.Conversations.Commits;

/// <summary>Where an effect comes from.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">The place of the inbound activity in its log.</param>
/// <param name="Now">The time of the turn (UTC).</param>
public readonly record struct EffectOrigin(ConversationId Conversation, long Sequence, DateTimeOffset Now);
