using BlinkAudioBot.Conversations.Sqlite;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Asks the silo for its status and the store for its last commit.</summary>
internal sealed class ConversationsHealth(ISiloStatusOracle silo, StoreFaults faults, SqliteDatabase database)
    : IConversationsHealth
{
    /// <inheritdoc />
    public string? FindProblem()
    {
        if (silo.CurrentStatus != SiloStatus.Active)
        {
            return $"The silo is \"{silo.CurrentStatus}\".";
        }

        // No commit may come while this server is out of rotation, so the past failure alone would keep it out for
        // ever.
        return faults.Current is null ? null : database.TryCommit();
    }
}
