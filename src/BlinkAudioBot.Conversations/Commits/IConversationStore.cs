namespace BlinkAudioBot.Conversations.Commits;

/// <summary>
/// Keeps conversations. The one thing to implement for another database, beside <see cref="Log.IConversationLog"/>.
/// </summary>
internal interface IConversationStore
{
    /// <summary>Reads a conversation as its last turn left it.</summary>
    /// <returns>The conversation; null when there is none.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    ValueTask<StoredConversation?> LoadAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Finds the turn of an activity by its key.</summary>
    /// <returns>The turn; null when the key is new.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    ValueTask<StoredTurn?> FindAsync(ConversationId conversation, string key, CancellationToken cancellationToken);

    /// <summary>Reads the last activity that a person wrote or that a channel reported, UTF-8 JSON.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadLastInboundAsync(
        ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Writes a turn, all or nothing. Not cancellable: once handed over, the turn is the store's.</summary>
    /// <returns>Whether it was written; on conflict nothing was.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The commit failed, or its outcome is unknown: load the conversation again before its next turn.
    /// </exception>
    Task<CommitOutcome> CommitAsync(TurnCommit commit);

    /// <summary>Reads the due times, earliest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Abandons the read.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    ValueTask<IReadOnlyList<DueConversation>> ReadDueAsync(int limit, CancellationToken cancellationToken);
}
