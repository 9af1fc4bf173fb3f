using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using BlinkAudioBot.Harness;
using BotFramework.Schema;
using Microsoft.Data.Sqlite;

namespace BlinkAudioBot.Tests.Durability;

/// <summary>The real process, killed at random moments under load. BLINKAUDIOBOT_TEST_KILLS says how often; 10 when unset.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Visitors = 8;

    // For what takes a second or two; how long the whole test takes depends on the number of kills.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private int _accepted;

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("BLINKAUDIOBOT_TEST_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    [Fact]
    public async Task After_every_kill_each_accepted_message_is_answered_once_and_no_number_is_missing()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        using var data = new DataFolder();
        var port = ServerProcess.FreePort();
        var server = await ServerProcess.StartAsync(data.FullName, port, token, LoadProfile.Settings);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(token);
        var visitors = new List<(Visitor Visitor, Task<int> Posting)>();
        for (var index = 0; index < Visitors; index++)
        {
            var visitor = new Visitor(server.Address);
            await visitor.StartAsync(token);
            visitors.Add((visitor, PostUntilAsync(visitor, done.Token)));
        }

        // When
        for (var kill = 0; kill < Kills; kill++)
        {
            await AcceptedAsync(RandomNumberGenerator.GetInt32(20, 120), token);
            await server.KillAsync();
            await server.DisposeAsync();
            server = await ServerProcess.StartAsync(data.FullName, port, token, LoadProfile.Settings);
        }

        await done.CancelAsync();

        // Then
        foreach (var (visitor, posting) in visitors)
        {
            // The last message may still be on its way when the posting is told to stop.
            var posted = await posting.WaitAsync(Limit, token);
            AssertAnsweredOnce(await visitor.ReadAsync(token), posted);
            visitor.Dispose();
        }

        output.WriteLine($"kill -9: {Kills} kills, {_accepted} accepted messages");
        await server.DisposeAsync();
        AssertGapless(data.PathOf("conversations.db"));
    }

    /// <summary>Posts numbered messages, each again and again until it is accepted, until told to stop.</summary>
    private async Task<int> PostUntilAsync(Visitor visitor, CancellationToken stop)
    {
        var number = 0;
        while (!stop.IsCancellationRequested)
        {
            number++;
            while (!await TryPostAsync(visitor, number))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
            }

            Interlocked.Increment(ref _accepted);
        }

        return number;
    }

    private static async Task<bool> TryPostAsync(Visitor visitor, int number)
    {
        try
        {
            var key = number.ToString(CultureInfo.InvariantCulture);
            using var response = await visitor.PostAsync($"message {key}", key, CancellationToken.None);
            Assert.True(
                response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.ServiceUnavailable,
                $"A retry was answered {response.StatusCode}.");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task AcceptedAsync(int more, CancellationToken cancellationToken)
    {
        var enough = Volatile.Read(ref _accepted) + more;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        while (Volatile.Read(ref _accepted) < enough)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), limit.Token);
        }
    }

    private static void AssertAnsweredOnce(IReadOnlyList<Activity> log, int posted)
    {
        var messages = log.Where(activity => activity.From?.Role == RoleTypes.User).ToList();
        Assert.Equal<string?>(
            Enumerable.Range(1, posted).Select(number => $"message {number}"),
            messages.Select(message => message.Text),
            StringComparer.Ordinal);
        var answers = log.Where(activity => activity.Type == ActivityTypes.Message && activity.From?.Role == RoleTypes.Bot)
            .ToLookup(answer => answer.ReplyToId, StringComparer.Ordinal);
        Assert.All(messages, message => Assert.Single(answers[message.Id]));
    }

    private static void AssertGapless(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*), sum(gaps) FROM (SELECT max(sequence) - count(*) + (min(sequence) <> 1) AS gaps FROM log GROUP BY conversation)";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((Visitors, 0), (reader.GetInt32(0), reader.GetInt32(1)));
    }
}
