using BlinkAudioBot.Desk.Live;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The conversations that the bot holds now.</summary>
internal sealed record ConversationsAnswer(IReadOnlyList<LiveConversation> Conversations);
