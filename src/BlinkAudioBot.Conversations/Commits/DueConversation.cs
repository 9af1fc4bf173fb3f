namespace BlinkAudioBot.Conversations.Commits;

/// <summary>A conversation that waits for its due time.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="DueAt">When (UTC, whole milliseconds).</param>
internal readonly record struct DueConversation(ConversationId Conversation, DateTimeOffset DueAt);
