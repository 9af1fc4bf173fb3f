namespace BlinkAudioBot.Conversations.Commits;

/// <summary>
/// A turn's writes clash with what is stored; that conversation alone is rolled back and its turn runs again.
/// </summary>
public sealed class CommitConflictException : Exception
{
    /// <summary>A conflict without words.</summary>
    public CommitConflictException()
    {
    }

    /// <summary>A conflict.</summary>
    /// <param name="message">What clashes, for the log.</param>
    public CommitConflictException(string message)
        : base(message)
    {
    }

    /// <summary>A conflict that the database reported.</summary>
    /// <param name="message">What clashes, for the log.</param>
    /// <param name="innerException">The database's word.</param>
    public CommitConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
