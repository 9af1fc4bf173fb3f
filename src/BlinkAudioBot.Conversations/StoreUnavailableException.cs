namespace BlinkAudioBot.Conversations;

/// <summary>
/// The store cannot read or commit now. Nothing was kept as far as the caller may assume; the same call may be made
/// again.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>A failure without words.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">What failed, for the log.</param>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that the database reported.</summary>
    /// <param name="message">What failed, for the log.</param>
    /// <param name="innerException">The database's word.</param>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
