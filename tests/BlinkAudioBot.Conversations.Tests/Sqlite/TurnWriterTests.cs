using System.Text;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Sqlite;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Turns;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Conversations.Tests.Sqlite;

public sealed class TurnWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection;
    private readonly ScriptedParticipant _participant = new();
    private readonly TurnWriter _writer;

    public TurnWriterTests()
    {
        _connection = new SqliteDatabase(_folder.Database).OpenWriter();
        _writer = new TurnWriter(_connection, [new OutboxParticipant(), _participant]);
        new OutboxParticipant().CreateSchema(_connection);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_conversation_that_has_moved_on_is_rolled_back_alone()
    {
        var outcomes = WriteBatch(Turn("a", 1), Turn("b", 1), Turn("b", 1), Turn("c", 1));

        Assert.Equal(
            [CommitOutcome.Committed, CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed], outcomes);
        Assert.Equal(["a|2", "b|2", "c|2"], _folder.Query("SELECT id, sequence FROM conversations ORDER BY id"));
    }

    [Fact]
    public void A_turn_on_a_place_that_is_not_reached_yet_is_a_conflict()
    {
        var outcomes = WriteBatch(Turn("a", 1), Turn("a", 5));

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], outcomes);
    }

    [Fact]
    public void A_key_that_is_taken_is_a_conflict()
    {
        var outcomes = WriteBatch(Turn("a", 1, "k"), Turn("a", 3, "k"), Turn("b", 1, "k"));

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict, CommitOutcome.Committed], outcomes);
        Assert.Equal(["a|2", "b|2"], _folder.Query("SELECT id, sequence FROM conversations ORDER BY id"));
    }

    [Fact]
    public void A_participants_conflict_takes_back_the_effects_written_before_it()
    {
        _participant.Conflicts = 1;
        var outbox = new OutboxEffect("mail", System.Text.Json.JsonElement.Parse("{}"));

        var outcomes = WriteBatch(Turn("a", 1, null, outbox), Turn("b", 1, null, outbox, new ScriptedEffect()));

        Assert.Equal([CommitOutcome.Committed, CommitOutcome.Conflict], outcomes);
        Assert.Equal(["a|1|mail|{}"], _folder.Query("SELECT conversation, sequence, kind, payload FROM outbox"));
        Assert.Equal(["a"], _folder.Query("SELECT id FROM conversations"));
    }

    private List<CommitOutcome> WriteBatch(params TurnCommit[] commits)
    {
        SqliteDatabase.Execute(_connection, "BEGIN IMMEDIATE");
        var outcomes = commits.Select(_writer.Write).ToList();
        SqliteDatabase.Execute(_connection, "COMMIT");
        return outcomes;
    }

    internal static TurnCommit Turn(string conversation, long sequence, string? key = null, params TurnEffect[] effects) => new()
    {
        Conversation = new ConversationId(conversation),
        Entries = [Entry(sequence, fromBot: false), Entry(sequence + 1, fromBot: true)],
        Key = key,
        Now = DateTimeOffset.UnixEpoch,
        Seed = ulong.MaxValue,
        Response = default,
        State = "{}"u8.ToArray(),
        DueAt = null,
        Effects = effects,
    };

    private static LogEntry Entry(long sequence, bool fromBot) =>
        new(sequence, Encoding.UTF8.GetBytes($$"""{"type":"message","id":"{{sequence}}"}"""), LogAudience.Conversation, fromBot);
}
