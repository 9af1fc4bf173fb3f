namespace BlinkAudioBot.Conversations.Log;

/// <summary>One reader's watch over one conversation. Used by one reader at a time.</summary>
public interface IConversationSubscription : IDisposable
{
    /// <summary>
    /// Completes when the log has grown or somebody types since the last call; at once if that happened in between.
    /// </summary>
    /// <exception cref="OperationCanceledException">The wait was abandoned.</exception>
    ValueTask WaitAsync(CancellationToken cancellationToken);

    /// <summary>Lets the reader through, now or at its next wait, as news would. For any thread.</summary>
    void Wake();

    /// <summary>The latest typing activity not yet taken, if any.</summary>
    bool TryTakeTyping(out ReadOnlyMemory<byte> activity);
}
