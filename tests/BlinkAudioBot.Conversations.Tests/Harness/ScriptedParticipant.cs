using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>A participant that refuses as a test tells it, and runs its effects' SQL on the writer.</summary>
internal sealed class ScriptedParticipant : ICommitParticipant
{
    public int Conflicts { get; set; }

    public Func<EffectOrigin, bool> Throws { get; init; } = _ => false;

    public void CreateSchema(DbConnection connection)
    {
    }

    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is not ScriptedEffect scripted)
        {
            return;
        }

        if (Throws(origin))
        {
            throw new InvalidOperationException("As told.");
        }

        if (Conflicts-- > 0)
        {
            throw new CommitConflictException("As told.");
        }

        using var command = connection.CreateCommand();
        command.CommandText = scripted.Sql;
        command.ExecuteNonQuery();
    }
}
