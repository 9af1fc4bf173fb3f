using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>Keeps which cards were answered, with the turns that took the answers; and has the tables of the deliveries.</summary>
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
        CREATE INDEX IF NOT EXISTS connector_sent_by_channel_id ON connector_sent (conversation, channel_id);
        CREATE TABLE IF NOT EXISTS connector_answered_cards (
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            card TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (conversation, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS connector_dead_letters (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            status INTEGER NOT NULL,
            reason TEXT NOT NULL);
        """;

    private const string Insert = """
        INSERT OR REPLACE INTO connector_answered_cards (conversation, sequence, card, answer)
        VALUES ($conversation, $sequence, $card, $answer)
        """;

    /// <inheritdoc />
    public void CreateSchema(DbConnection connection) => connection.Run(Schema);

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is CardAnsweredEffect answered && ConnectorConversation.CanUpdate(origin.Conversation))
        {
            connection.Run(
                Insert,
                ("$conversation", origin.Conversation.Value),
                ("$sequence", origin.Sequence),
                ("$card", answered.CardId),
                ("$answer", answered.Answer));
        }
    }
}
