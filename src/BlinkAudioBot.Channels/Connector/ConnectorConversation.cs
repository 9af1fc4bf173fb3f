using BlinkAudioBot.Conversations;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.Connector;

/// <summary>Names the conversations of connector channels: channel, bar, and the id that the channel gave.</summary>
/// <remarks>
/// In a Teams channel that id ends in <c>;messageid=…</c>, so each thread is a conversation. Direct Line's ids have no bar.
/// </remarks>
internal static class ConnectorConversation
{
    private const char Bar = '|';

    // The one channel whose messages can be changed after they were sent, as far as its own clients show it.
    private const string Updatable = $"{ChannelIds.Teams}|";

    /// <summary>The name of a channel's conversation.</summary>
    public static ConversationId IdOf(string channel, string conversation) => new($"{channel}{Bar}{conversation}");

    /// <summary>Whether the conversation is one of a connector channel.</summary>
    public static bool Is(ConversationId conversation) => conversation.Value.Contains(Bar, StringComparison.Ordinal);

    /// <summary>Whether what was sent there can be changed.</summary>
    public static bool CanUpdate(ConversationId conversation) =>
        conversation.Value.StartsWith(Updatable, StringComparison.Ordinal);
}
