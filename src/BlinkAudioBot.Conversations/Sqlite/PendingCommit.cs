using BlinkAudioBot.Conversations.Commits;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>
/// A turn on its way to the disk, and the promise to its grain. Outcome and fault wait until the batch is on the disk.
/// </summary>
/// <remarks>Continuations run elsewhere: a grain's next turn must not run on the writer's thread.</remarks>
internal sealed class PendingCommit(TurnCommit commit)
    : TaskCompletionSource<CommitOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>The turn.</summary>
    public TurnCommit Commit => commit;

    /// <summary>What became of it, once the batch is on the disk.</summary>
    public CommitOutcome Outcome { get; set; }

    /// <summary>What a participant threw, if one did.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Whether its writes are in the batch.</summary>
    public bool IsCommitted => Fault is null && Outcome == CommitOutcome.Committed;
}
