using BlinkAudioBot.Harness;
using BotFramework.Schema;

namespace BlinkAudioBot.Tests.Durability;

public sealed class SilenceTests
{
    [Fact(Timeout = 120_000)]
    public async Task A_conversation_that_fell_silent_while_the_server_was_down_ends_as_abandoned()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        var port = ServerProcess.FreePort();
        using var visitor = new Visitor(new Uri($"http://127.0.0.1:{port}/"));
        await using (await ServerProcess.StartAsync(data.FullName, port, token))
        {
            await visitor.StartAsync(token);
            using var posted = await visitor.PostAsync("they can't hear me", "1", token);
            posted.EnsureSuccessStatusCode();
        }

        // When
        MoveIntoThePast(data.PathOf("conversations.db"));
        await using var server = await ServerProcess.StartAsync(data.FullName, port, token);

        // Then
        Activity ended;
        while ((ended = (await visitor.ReadAsync(token))[^1]).Type != ActivityTypes.Event)
        {
            // The server is a process of its own; it can only be asked.
            await Task.Delay(TimeSpan.FromMilliseconds(50), token);
        }

        Assert.Equal("abandoned", ended.Entities?[0].Properties?["outcome"].GetString());
    }

    /// <summary>As if the server had been down past the limit.</summary>
    private static void MoveIntoThePast(string database)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE conversations SET due_at = due_at - 172800000, state = json_set(state, '$.case.heardAt', '2020-01-01T00:00:00+00:00')";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
