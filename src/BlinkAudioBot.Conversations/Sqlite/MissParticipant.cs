using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;
using Dapper;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>Keeps the sentences that the bot did not understand, for review.</summary>
internal sealed class MissParticipant : ICommitParticipant
{
    /// <inheritdoc />
    public void CreateSchema(DbConnection connection) => connection.Execute("""
        CREATE TABLE IF NOT EXISTS misses (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            text TEXT NOT NULL,
            phase TEXT NOT NULL,
            step TEXT,
            asking TEXT)
        """);

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is MissEffect miss)
        {
            connection.Execute(
                """
                INSERT INTO misses (conversation, sequence, at, text, phase, step, asking)
                VALUES (@conversation, @Sequence, @at, @Text, @Phase, @Step, @Asking)
                """,
                new
                {
                    conversation = origin.Conversation.Value,
                    origin.Sequence,
                    at = origin.Now.ToUnixTimeMilliseconds(),
                    miss.Text,
                    miss.Phase,
                    miss.Step,
                    miss.Asking,
                });
        }
    }
}
