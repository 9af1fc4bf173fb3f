using System.Data.Common;
using System.Globalization;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>Keeps cases beside the conversations, written in the transaction of the turn that opened or changed them.</summary>
internal sealed class CaseParticipant : ICommitParticipant
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS cases (
            reference TEXT NOT NULL PRIMARY KEY,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            opened_at TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            record TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS cases_by_opened_at ON cases (opened_at);
        CREATE INDEX IF NOT EXISTS cases_by_conversation ON cases (conversation);
        """;

    private const string Upsert = """
        INSERT INTO cases (reference, conversation, sequence, opened_at, changed_at, record)
        VALUES ($reference, $conversation, $sequence, $now, $now, $record)
        ON CONFLICT (reference) DO UPDATE
            SET sequence = excluded.sequence, changed_at = excluded.changed_at, record = excluded.record
            WHERE conversation = excluded.conversation
        """;

    /// <inheritdoc />
    public void CreateSchema(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is not CaseEffect change)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Upsert;
        Add(command, "$reference", change.Reference);
        Add(command, "$conversation", origin.Conversation.Value);
        Add(command, "$sequence", origin.Sequence);
        Add(command, "$now", origin.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Add(command, "$record", change.Record.GetRawText());
        if (command.ExecuteNonQuery() == 0)
        {
            throw new CommitConflictException($"Case '{change.Reference}' belongs to another conversation.");
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
