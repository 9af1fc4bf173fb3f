using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;
using Dapper;

namespace BlinkAudioBot.Channels.Connector.Ledger;

/// <summary>Keeps which questions were answered, with the turns that took the answers; and has the tables of the deliveries.</summary>
internal sealed class ConnectorParticipant : ICommitParticipant
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS connector_conversations (
            conversation TEXT NOT NULL PRIMARY KEY,
            reference TEXT NOT NULL,
            caller_id TEXT,
            position INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_sent (
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            channel_id TEXT NOT NULL,
            PRIMARY KEY (conversation, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_renamed (
            channel_conversation TEXT NOT NULL PRIMARY KEY,
            conversation TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_cards (
            conversation TEXT NOT NULL,
            visit INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            PRIMARY KEY (conversation, visit, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_answers (
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            visit INTEGER NOT NULL,
            answer TEXT NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (conversation, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_failures (
            conversation TEXT NOT NULL PRIMARY KEY,
            sequence INTEGER NOT NULL,
            since INTEGER NOT NULL,
            attempts INTEGER NOT NULL,
            status INTEGER NOT NULL,
            reason TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_dead_letters (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            status INTEGER NOT NULL,
            reason TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS connector_resends (number INTEGER PRIMARY KEY);
        """;

    private const string Insert = """
        INSERT OR REPLACE INTO connector_answers (conversation, sequence, visit, answer, words)
        VALUES (@conversation, @Sequence, @Visit, @Answer, @Words)
        """;

    /// <inheritdoc />
    public void CreateSchema(DbConnection connection) => connection.Execute(Schema);

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is CardAnsweredEffect answered && ConnectorConversation.CanUpdate(origin.Conversation))
        {
            connection.Execute(
                Insert,
                new
                {
                    conversation = origin.Conversation.Value,
                    origin.Sequence,
                    answered.Visit,
                    answered.Answer,
                    answered.Words,
                });
        }
    }
}
