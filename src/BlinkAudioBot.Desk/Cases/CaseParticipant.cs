using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Conversations.Commits;
using BotFramework.Turns;
using Dapper;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>
/// Keeps cases beside the conversations, written in the transaction of the turn that opened or changed them. What the queue asks for
/// stands in columns of its own; the record holds it all.
/// </summary>
internal sealed class CaseParticipant : ICommitParticipant
{
    // Every write has a higher "change" than all before it, over all cases: who has read up to one has missed nothing.
    private const string Upsert = """
        INSERT INTO cases (
            reference, conversation, sequence, change, state, agent_id, channel, problem, device,
            opened_at, waiting_since, changed_at, closed_at, last_text, record)
        VALUES (
            @Reference, @Conversation, @Sequence, (SELECT coalesce(max(change), 0) + 1 FROM cases), @State, @AgentId, @Channel,
            @Problem, @Device, @Now, coalesce(@WaitingSince, @Now), @Now, @ClosedAt, @LastText, @Record)
        ON CONFLICT (reference) DO UPDATE SET
            sequence = excluded.sequence, change = excluded.change, state = excluded.state, agent_id = excluded.agent_id,
            channel = excluded.channel, problem = excluded.problem, device = excluded.device,
            waiting_since = coalesce(@WaitingSince, waiting_since), changed_at = excluded.changed_at,
            closed_at = excluded.closed_at, last_text = excluded.last_text, record = excluded.record
            WHERE conversation = excluded.conversation
        """;

    /// <inheritdoc />
    public void CreateSchema(DbConnection connection) => CaseSchema.Create(connection);

    /// <inheritdoc />
    public void Write(DbConnection connection, TurnEffect effect, EffectOrigin origin)
    {
        if (effect is not CaseEffect change)
        {
            return;
        }

        var record = change.Record;
        var row = new
        {
            change.Reference,
            Conversation = origin.Conversation.Value,
            origin.Sequence,
            State = record.Text("state") ?? CaseSchema.Waiting,
            AgentId = record.Text("agent", "id"),
            Channel = record.Text("channel"),
            Problem = record.Text("slots", "problem"),
            Device = record.Text("slots", "device"),
            Now = Stored(origin.Now),
            WaitingSince = Time(record, "waitingSince"),
            ClosedAt = Time(record, "closedAt"),
            LastText = record.Text("lastText") ?? string.Empty,
            Record = record.GetRawText(),
        };
        if (connection.Execute(Upsert, row) == 0)
        {
            throw new CommitConflictException($"Case '{change.Reference}' belongs to another conversation.");
        }
    }

    private static string? Time(JsonElement record, string name) =>
        record.Find(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var time) ? Stored(time) : null;

    // One form for all, so that their order is that of the times.
    private static string Stored(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
