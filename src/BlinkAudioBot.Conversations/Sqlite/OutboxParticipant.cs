using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;
using Dapper;

namespace BlinkAudioBot.Conversations.Sqlite;

/// <summary>Keeps what is to be delivered outside the log, in order, until a worker has delivered it.</summary>
internal sealed class OutboxParticipant : ICommitParticipant
{
    /// <inheritdoc />
    public void CreateSchema(DbConnection connection) => connection.Execute("""
        CREATE TABLE IF NOT EXISTS outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            kind TEXT NOT NULL,
            payload TEXT NOT NULL)
        """);

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is OutboxEffect entry)
        {
            connection.Execute(
                """
                INSERT INTO outbox (conversation, sequence, kind, payload)
                VALUES (@conversation, @Sequence, @Kind, @payload)
                """,
                new { conversation = origin.Conversation.Value, origin.Sequence, entry.Kind, payload = entry.Payload.GetRawText() });
        }
    }
}
