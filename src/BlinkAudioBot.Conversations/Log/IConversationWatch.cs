namespace BlinkAudioBot.Conversations.Log;

/// <summary>Wakes readers of the log, and passes on what is live only. Nothing here is stored.</summary>
public interface IConversationWatch
{
    /// <summary>Watches one conversation until disposed. Subscribe first, then read, and nothing is missed.</summary>
    IConversationSubscription Subscribe(ConversationId conversation);

    /// <summary>Whether anybody watches the conversation now.</summary>
    bool IsWatched(ConversationId conversation);

    /// <summary>Says that a conversation's log has grown.</summary>
    void Committed(ConversationId conversation);

    /// <summary>Passes a typing activity (UTF-8 JSON) to those who watch now.</summary>
    void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity);
}
