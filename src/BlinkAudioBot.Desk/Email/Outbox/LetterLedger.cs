using System.Text.Json;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Outboxes;
using BlinkAudioBot.Desk.Email.Smtp;
using BlinkAudioBot.Desk.Http;
using Dapper;

namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>Reads the e-mails in the outbox, and keeps how far each is. Safe for any thread.</summary>
internal sealed class LetterLedger(OutboxDatabase database)
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

    /// <summary>What is to be sent, in order.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public IReadOnlyList<OutgoingLetter> ReadPending() => database.Use(connection => connection.Query<StoredLetter>(Pending).Select(row =>
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
    public (string MessageId, IReadOnlyList<string> Earlier) Open(OutgoingLetter letter, string messageId, DateTimeOffset now) => database.Use(connection =>
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

    private void Finish(OutgoingLetter letter, string state) => database.Write(
        "UPDATE emails SET state = @state, reason = '' WHERE number = @Number; DELETE FROM outbox WHERE number = @Number",
        new { letter.Number, state });

    private void Fail(OutgoingLetter letter, string state, SmtpResult result, DateTimeOffset nextAt) => database.Write(
        """
        UPDATE emails SET state = @state, attempts = attempts + 1, next_at = @next, status = @Status, reason = @Reason
        WHERE number = @Number
        """,
        new { letter.Number, state, next = nextAt.ToUnixTimeMilliseconds(), result.Status, result.Reason });

    private static DateTimeOffset Time(long unixMilliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(unixMilliseconds);
}
