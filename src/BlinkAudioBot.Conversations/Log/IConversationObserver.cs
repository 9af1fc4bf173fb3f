namespace BlinkAudioBot.Conversations.Log;

/// <summary>
/// Hears of every conversation's commits; register it as a service. Called by the grain, on any thread: it must be quick,
/// wait for nothing and throw nothing. Whatever it misses while the process is down it finds in the log.
/// </summary>
public interface IConversationObserver
{
    /// <summary>A conversation's log has grown.</summary>
    void Committed(ConversationId conversation);

    /// <summary>Somebody types (UTF-8 JSON); live only.</summary>
    void Typing(ConversationId conversation, ReadOnlyMemory<byte> activity);
}
