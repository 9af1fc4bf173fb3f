using System.Data.Common;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Commits;

/// <summary>An owner of effects, who writes them inside the turn's transaction.</summary>
public interface ICommitParticipant
{
    /// <summary>Creates or updates the owner's tables, once at start. Runs in a transaction of its own.</summary>
    void CreateSchema(DbConnection connection);

    /// <summary>
    /// Writes one effect, if it is this owner's. Runs on the store's writer inside the conversation's savepoint; must
    /// not wait.
    /// </summary>
    /// <exception cref="CommitConflictException">
    /// The effect cannot stand as it is; the turn runs again with a new seed.
    /// </exception>
    void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin);
}
