using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Email.Smtp;
using BlinkAudioBot.Desk.Http;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>Reads the e-mails in the outbox, and keeps how far each is. Used by one worker.</summary>
internal sealed class LetterLedger : IDisposable
{
    private const string Trying = "trying", Sent = "sent", Dead = "dead", Needless = "needless";

    private const string Pending = """
        SELECT outbox.number AS Number, outbox.conversation AS Conversation, outbox.sequence AS Sequence, payload AS Payload,
            since AS Since, coalesce(attempts, 0) AS Attempts, coalesce(next_at, 0) AS NextAt
        FROM outbox LEFT JOIN emails ON emails.number = outbox.number
        WHERE kind = 'email' AND coalesce(state, 'trying') = 'trying' ORDER BY outbox.number
        """;

    private const string Begin = """
        INSERT INTO emails (number, conversation, sequence, message_id, state, since)
        VALUES (@Number, @Conversation, @Sequence, @messageId, 'trying', @now)
        ON CONFLICT (number) DO NOTHING;
        """;

    private readonly SqliteConnection _connection;

    /// <summary>Opens the database.</summary>
    /// <param name="log">Has created the tables by the time it exists.</param>
    /// <param name="options">Where the database is.</param>
    public LetterLedger(IConversationLog log, IOptions<ConversationsOptions> options)
    {
        ArgumentNullException.ThrowIfNull(log);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(Path.GetFullPath(options.Value.DataFolder), "conversations.db"),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
        };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();

        // An e-mail that is forgotten to be sent is sent twice. Checkpoints are the store's business.
        _connection.Execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0");
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>What is to be sent, in order.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<OutgoingLetter> ReadPending() => Use(connection => connection.Query<StoredLetter>(Pending).Select(row =>
        new OutgoingLetter(
            row.Number,
            row.Conversation,
            row.Sequence,
            JsonSerializer.Deserialize(row.Payload, DeskJson.Default.AnswerLetter) ?? throw new InvalidDataException("An e-mail without words."),
            row.Since is { } since ? Time(since) : null,
            row.Attempts,
            Time(row.NextAt))).ToList());

    /// <summary>Keeps the id of an e-mail before it is sent for the first time; later attempts have the same.</summary>
    /// <returns>The id, and those of the e-mails that the person has had before in this conversation.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public (string MessageId, IReadOnlyList<string> Earlier) Open(OutgoingLetter letter, string messageId, DateTimeOffset now) => Use(connection =>
    {
        connection.Execute(Begin, new { letter.Number, letter.Conversation, letter.Sequence, messageId, now = now.ToUnixTimeMilliseconds() });
        var id = connection.QuerySingle<string>("SELECT message_id FROM emails WHERE number = @Number", new { letter.Number });
        var earlier = connection.Query<string>(
            "SELECT message_id FROM emails WHERE conversation = @Conversation AND number < @Number AND state = 'sent' ORDER BY number",
            new { letter.Conversation, letter.Number });
        return (id, (IReadOnlyList<string>)earlier.AsList());
    });

    /// <summary>The server has taken it.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Settle(OutgoingLetter letter) => Finish(letter, Sent);

    /// <summary>Nobody needs it: the person reads the conversation itself.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Drop(OutgoingLetter letter) => Finish(letter, Needless);

    /// <summary>It is tried again later.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Postpone(OutgoingLetter letter, SmtpResult result, DateTimeOffset nextAt) => Fail(letter, Trying, result, nextAt);

    /// <summary>It is given up; the words are kept, so that it can be sent again.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public void Bury(OutgoingLetter letter, SmtpResult result, DateTimeOffset now) => Fail(letter, Dead, result, now);

    private void Finish(OutgoingLetter letter, string state) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "UPDATE emails SET state = @state, reason = '' WHERE number = @Number; DELETE FROM outbox WHERE number = @Number",
            new { letter.Number, state },
            transaction);
        transaction.Commit();
        return true;
    });

    private void Fail(OutgoingLetter letter, string state, SmtpResult result, DateTimeOffset nextAt) => Use(connection => connection.Execute(
        """
        UPDATE emails SET state = @state, attempts = attempts + 1, next_at = @next, status = @Status, reason = @Reason
        WHERE number = @Number
        """,
        new { letter.Number, state, next = nextAt.ToUnixTimeMilliseconds(), result.Status, result.Reason }));

    private T Use<T>(Func<SqliteConnection, T> use)
    {
        try
        {
            return use(_connection);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException("The e-mails cannot be read or written.", exception);
        }
    }

    private static DateTimeOffset Time(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
}
