using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Desk.Cases;
using BotFramework.Turns;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Desk.Tests.Cases;

public sealed class CaseParticipantTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly CaseParticipant _participant = new();

    public CaseParticipantTests()
    {
        _connection.Open();
        _participant.CreateSchema(_connection);
    }

    [Fact]
    public void A_case_keeps_its_reference_conversation_and_record()
    {
        Write("KX7Q2M", "dl_one", 14, """{"reason":"asked"}""", Noon);

        Assert.Equal(("dl_one", 14L, """{"reason":"asked"}"""), Read("KX7Q2M"));
    }

    [Fact]
    public void A_later_turn_of_the_same_conversation_changes_its_case()
    {
        Write("KX7Q2M", "dl_one", 14, """{"reason":"asked"}""", Noon);
        Write("KX7Q2M", "dl_one", 18, """{"reason":"end"}""", Noon.AddMinutes(2));

        Assert.Equal(("dl_one", 18L, """{"reason":"end"}"""), Read("KX7Q2M"));
    }

    [Fact]
    public void A_reference_of_another_conversation_is_a_conflict_and_leaves_that_case_alone()
    {
        Write("KX7Q2M", "dl_one", 14, """{"reason":"asked"}""", Noon);

        Assert.Throws<CommitConflictException>(() => Write("KX7Q2M", "dl_two", 3, """{"reason":"end"}""", Noon));
        Assert.Equal(("dl_one", 14L, """{"reason":"asked"}"""), Read("KX7Q2M"));
    }

    [Fact]
    public void What_the_queue_asks_for_stands_in_columns()
    {
        Write(
            "KX7Q2M",
            "dl_one",
            14,
            """
            {"state":"with-agent","agent":{"id":"robin","name":"Robin"},"channel":"directline","slots":{"problem":"problem.not_heard",
            "device":"mini"},"waitingSince":"2026-01-05T13:00:00+01:00","lastText":"hello"}
            """,
            Noon.AddMinutes(1));

        Assert.Equal(
            "with-agent robin directline problem.not_heard mini 2026-01-05T12:00:00.0000000Z hello",
            Scalar("SELECT concat_ws(' ', state, agent_id, channel, problem, device, waiting_since, last_text) FROM cases"));
    }

    [Fact]
    public void Every_write_is_a_higher_change_than_all_before_it()
    {
        Write("KX7Q2M", "dl_one", 14, "{}", Noon);
        Write("AAAAAA", "dl_two", 3, "{}", Noon);
        Write("KX7Q2M", "dl_one", 15, "{}", Noon);

        Assert.Equal("AAAAAA 2,KX7Q2M 3", Scalar("SELECT group_concat(reference || ' ' || change) FROM cases"));
    }

    [Fact]
    public void A_database_of_an_earlier_release_is_brought_up_to_date()
    {
        Scalar("""
            DROP TABLE cases;
            CREATE TABLE cases (reference TEXT NOT NULL PRIMARY KEY, conversation TEXT NOT NULL, sequence INTEGER NOT NULL,
                opened_at TEXT NOT NULL, changed_at TEXT NOT NULL, record TEXT NOT NULL) WITHOUT ROWID;
            INSERT INTO cases VALUES
                ('AAAAAA', 'dl_one', 1, '2026-01-05T12:00:00.0000000Z', '2026-01-05T12:00:03.0000000Z',
                    '{"outcome":"escalated","channel":"msteams","slots":{"device":"mini"}}'),
                ('CCCCCC', 'dl_two', 1, '2026-01-05T12:00:01.0000000Z', '2026-01-05T12:00:02.0000000Z',
                    '{"outcome":"resolved","slots":{}}');
            """);

        _participant.CreateSchema(_connection);
        _participant.CreateSchema(_connection);

        Assert.Equal(
            "AAAAAA 2 waiting msteams mini 12:00:00,CCCCCC 1 closed - - 12:00:01",
            Scalar("""
                SELECT group_concat(concat_ws(' ', reference, change, state, coalesce(channel, '-'), coalesce(device, '-'),
                    substr(waiting_since, 12, 8))) FROM cases
                """));
        Write("AAAAAA", "dl_one", 2, """{"state":"closed"}""", Noon);
        Assert.Equal(3L, Scalar("SELECT max(change) FROM cases"));
    }

    [Fact]
    public void An_effect_of_another_owner_is_left_to_it()
    {
        _participant.Write(_connection, new DueTimeEffect(Noon), new EffectOrigin(new ConversationId("dl_one"), 1, Noon));

        Assert.Equal(0L, Scalar("SELECT count(*) FROM cases"));
    }

    [Fact]
    public void The_schema_can_be_created_again()
    {
        Write("KX7Q2M", "dl_one", 14, "{}", Noon);

        _participant.CreateSchema(_connection);

        Assert.Equal(1L, Scalar("SELECT count(*) FROM cases"));
    }

    public void Dispose() => _connection.Dispose();

    private void Write(string reference, string conversation, long sequence, string record, DateTimeOffset now) =>
        _participant.Write(
            _connection,
            new CaseEffect(reference, JsonElement.Parse(record)),
            new EffectOrigin(new ConversationId(conversation), sequence, now));

    private (string Conversation, long Sequence, string Record) Read(string reference)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT conversation, sequence, record FROM cases WHERE reference = $reference";
        command.Parameters.AddWithValue("$reference", reference);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return (reader.GetString(0), reader.GetInt64(1), reader.GetString(2));
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
