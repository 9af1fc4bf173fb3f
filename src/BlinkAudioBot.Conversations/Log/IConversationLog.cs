namespace BlinkAudioBot.Conversations.Log;

/// <summary>Reads what has been committed.</summary>
public interface IConversationLog
{
    /// <summary>Reads entries for the people in the conversation, in order.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">The last place already read; 0 for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Abandons the read.</param>
    /// <returns>The page; null when there is no such conversation.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read now.</exception>
    ValueTask<LogPage?> ReadAsync(ConversationId conversation, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Reads entries for those who run the bot: all of them, in order.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">The last place already read; 0 for all.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Abandons the read.</param>
    /// <returns>The page; null when there is no such conversation.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read now.</exception>
    ValueTask<LogPage?> ReadAllAsync(ConversationId conversation, long after, int limit, CancellationToken cancellationToken);
}
