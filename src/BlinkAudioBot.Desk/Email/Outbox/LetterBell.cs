using System.Data.Common;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Events;
using BotFramework.Turns;
using Dapper;

namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>Rings when an e-mail has been put into the outbox; has the table that tells how far the e-mails are.</summary>
internal sealed class LetterBell(TimeProvider time) : EffectBell(time)
{
    // The entry of the outbox goes when its e-mail is sent; what is kept here has neither address nor words.
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS emails (
            number INTEGER PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            message_id TEXT NOT NULL,
            state TEXT NOT NULL,
            since INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_at INTEGER NOT NULL DEFAULT 0,
            status INTEGER NOT NULL DEFAULT 0,
            reason TEXT NOT NULL DEFAULT '');
        CREATE INDEX IF NOT EXISTS emails_by_conversation ON emails (conversation);
        """;

    public override void CreateSchema(DbConnection connection) => connection.Execute(Schema);

    protected override bool Takes(DbConnection connection, TurnEffect effect, EffectOrigin origin) =>
        effect is OutboxEffect { Kind: AnswerLetter.Kind };
}
