using System.Data.Common;
using System.Text.Json;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Events;
using BotFramework.Turns;
using Dapper;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Webhooks.Ledger;

/// <summary>
/// Writes down what webhooks are to be told of a case, in the transaction of the turn that changed it. Stands before <see
/// cref="CaseParticipant"/>, since it compares with the case as it was.
/// </summary>
internal sealed class WebhookParticipant(IOptions<DeskOptions> options) : EffectListener
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS webhook_deliveries (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            url TEXT NOT NULL,
            type TEXT NOT NULL,
            reference TEXT NOT NULL,
            conversation TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            at INTEGER NOT NULL,
            record TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            due_at INTEGER NOT NULL DEFAULT 0,
            failed_at INTEGER,
            dead_at INTEGER,
            status INTEGER NOT NULL DEFAULT 0,
            reason TEXT NOT NULL DEFAULT '');
        CREATE INDEX IF NOT EXISTS webhook_deliveries_open ON webhook_deliveries (url, reference, number) WHERE dead_at IS NULL;
        """;

    private const string Insert = """
        INSERT INTO webhook_deliveries (id, url, type, reference, conversation, sequence, at, record)
        VALUES (@id, @url, @type, @Reference, @conversation, @Sequence, @at, @record)
        """;

    private Action _tell = () => { };

    /// <summary>Has somebody told when something for webhooks has been committed, on any thread.</summary>
    public void Tell(Action listener) => _tell = listener;

    /// <inheritdoc />
    public override void CreateSchema(DbConnection connection) => connection.Execute(Schema);

    /// <inheritdoc />
    protected override bool Takes(DbConnection connection, TurnEffect effect, EffectOrigin origin) =>
        effect is CaseEffect change && options.Value.Webhooks.Count > 0 && Write(connection, change, origin);

    /// <inheritdoc />
    protected override void OnCommitted() => _tell();

    private bool Write(DbConnection connection, CaseEffect change, EffectOrigin origin)
    {
        var (record, isNews) = (change.Record.GetRawText(), false);
        foreach (var type in CaseNews.Between(Before(connection, change.Reference), change.Record))
        {
            // The same for all who are told, and drawn anew by a turn that runs again: the first was never told.
            var id = $"msg_{Guid.CreateVersion7(origin.Now):N}";
            foreach (var hook in options.Value.Webhooks.Where(hook => hook.Events.Count == 0 || hook.Events.Contains(type)))
            {
                connection.Execute(
                    Insert,
                    new
                    {
                        id,
                        url = hook.Url?.AbsoluteUri,
                        type,
                        change.Reference,
                        conversation = origin.Conversation.Value,
                        origin.Sequence,
                        at = origin.Now.ToUnixTimeMilliseconds(),
                        record,
                    });
                isNews = true;
            }
        }

        return isNews;
    }

    private static JsonElement? Before(DbConnection connection, string reference) =>
        connection.QuerySingleOrDefault<string>("SELECT record FROM cases WHERE reference = @reference", new { reference }) is { } record
            ? JsonElement.Parse(record)
            : null;
}
