namespace BlinkAudioBot.Conversations.Commits;

/// <summary>What became of a commit that did not fail.</summary>
internal enum CommitOutcome
{
    /// <summary>Everything is on the disk.</summary>
    Committed,

    /// <summary>
    /// The conversation has moved on, the key is taken, or a participant refused; nothing was written.
    /// </summary>
    Conflict,
}
