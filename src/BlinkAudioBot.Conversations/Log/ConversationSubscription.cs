namespace BlinkAudioBot.Conversations.Log;

/// <summary>One reader's watch. Waking is for any thread, waiting for one reader at a time.</summary>
internal sealed class ConversationSubscription(ConversationWatch watch, ConversationId conversation)
    : IConversationSubscription
{
    private readonly SemaphoreSlim _woken = new(0);

    // 1 from the first wake until the reader has been let through; keeps the semaphore at one.
    private int _pending;
    private object? _typing;

    /// <inheritdoc />
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        await _woken.WaitAsync(cancellationToken);

        // Cleared before the reader reads: a wake that was swallowed until here is for a commit that this read will
        // see.
        Interlocked.Exchange(ref _pending, 0);
    }

    /// <inheritdoc />
    public bool TryTakeTyping(out ReadOnlyMemory<byte> activity)
    {
        var taken = Interlocked.Exchange(ref _typing, null);
        activity = taken is ReadOnlyMemory<byte> typing ? typing : default;
        return taken is not null;
    }

    /// <inheritdoc />
    public void Wake()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0)
        {
            _woken.Release();
        }
    }

    /// <summary>Leaves a typing activity for the reader and wakes it.</summary>
    public void Type(ReadOnlyMemory<byte> activity)
    {
        Interlocked.Exchange(ref _typing, activity);
        Wake();
    }

    /// <inheritdoc />
    public void Dispose() => watch.Remove(conversation, this);
}
