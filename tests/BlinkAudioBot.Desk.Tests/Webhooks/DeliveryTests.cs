using System.Text;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

public sealed class DeliveryTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_case_is_told_from_its_opening_to_its_end_in_order_and_signed()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var desk = await HookedDesk.StartAsync(receiver);
        var (customer, reference) = await desk.WaitingAsync();
        var answer = new string('y', 300);

        await desk.GiveAsync(reference, "take");
        await desk.GiveAsync(reference, "note", "\"text\":\"A difficult one\"");
        await desk.GiveAsync(reference, "reply", $"\"text\":\"{answer}\"");
        await customer.SayAsync("Thank you");
        await desk.GiveAsync(reference, "release");
        await desk.GiveAsync(reference, "take");
        await desk.GiveAsync(reference, "return", "\"text\":\"The bot goes on\"");
        await desk.GiveAsync(reference, "close", "\"resolution\":\"resolved\",\"text\":\"Goodbye\"");
        await desk.GiveAsync(reference, "reopen");
        var calls = await ReadAsync(receiver, 11);

        Assert.Equal(
            $"""
            case.created
            case.taken
            case.message agent Ada: {answer}
            case.message person : Thank you
            case.released
            case.taken
            case.message agent Ada: The bot goes on
            case.returned
            case.message agent Ada: Goodbye
            case.closed
            case.reopened
            """,
            string.Join('\n', calls.Select(Line)));
        Assert.All(calls, call => Assert.True(call.IsSignedWith(Encoding.UTF8.GetBytes(HookedDesk.Secret))));
        Assert.All(calls, call => Assert.Equal(reference, call.Data.GetProperty("reference").ToString()));
        Assert.Equal(calls.Count, calls.Select(call => call.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(calls, call => call.Body.ToString().Contains("A difficult one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_is_told_again_under_the_same_id_before_what_comes_after_it()
    {
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(500);
        await using var desk = await HookedDesk.StartAsync(receiver, _time);
        var (_, reference) = await desk.WaitingAsync();
        await desk.GiveAsync(reference, "take");
        var (_, other) = await desk.WaitingAsync();

        var failed = await receiver.NextAsync();
        var ofOther = await receiver.NextAsync();
        var again = await receiver.NextAsync(_time);
        var next = await receiver.NextAsync();

        Assert.Equal(("case.created", reference), (failed.Type, failed.Data.GetProperty("reference").ToString()));
        Assert.Equal(("case.created", other), (ofOther.Type, ofOther.Data.GetProperty("reference").ToString()));
        Assert.Equal((failed.Id, failed.Body.ToString()), (again.Id, again.Body.ToString()));
        Assert.True(again.At > failed.At && again.IsSignedWith(Encoding.UTF8.GetBytes(HookedDesk.Secret)));
        Assert.Equal(("case.taken", reference), (next.Type, next.Data.GetProperty("reference").ToString()));
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(503);
        HookCall failed;
        await using (var desk = await HookedDesk.StartAsync(receiver, _time, folder))
        {
            var (_, reference) = await desk.WaitingAsync();
            failed = await receiver.NextAsync();
            await desk.GiveAsync(reference, "take");
        }

        await using var restarted = await HookedDesk.StartAsync(receiver, _time, folder);
        var again = await receiver.NextAsync(_time);
        var next = await receiver.NextAsync();

        Assert.Equal((failed.Id, "case.taken"), (again.Id, next.Type));
    }

    [Fact]
    public async Task A_receiver_that_asks_for_time_gets_it()
    {
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(429, "Retry-After", "120");
        await using var desk = await HookedDesk.StartAsync(receiver, _time);
        await desk.WaitingAsync();

        var failed = await receiver.NextAsync();
        var again = await receiver.NextAsync(_time);

        Assert.InRange(again.At - failed.At, TimeSpan.FromSeconds(119), TimeSpan.FromSeconds(300));
    }

    [Theory]
    [InlineData(410, null, null)]
    [InlineData(307, "Location", "/elsewhere")]
    public async Task What_is_refused_for_good_is_given_up_until_an_operator_sends_it_again(int status, string? header, string? value)
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(status, header, value);
        await using var desk = await HookedDesk.StartAsync(receiver, _time, folder);
        var (_, reference) = await desk.WaitingAsync();
        await desk.GiveAsync(reference, "take");
        var refused = await receiver.NextAsync();
        Assert.Equal("case.taken", (await receiver.NextAsync()).Type);
        var archive = new WebhookArchive(Path.Combine(folder.Path, "conversations.db"));

        var dead = Assert.Single(archive.ReadAll());
        Assert.Equal((0, 1), (archive.Resend(dead.Number + 1), archive.Resend(dead.Number)));
        var again = await receiver.NextAsync(_time);

        Assert.Equal((reference, "case.created", status, true), (dead.Reference, dead.Type, dead.Status, dead.IsGivenUp));
        Assert.Equal((refused.Id, refused.Type), (again.Id, again.Type));
    }

    [Fact]
    public async Task What_cannot_be_written_is_given_up_and_the_next_is_told()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(500);
        await using var desk = await HookedDesk.StartAsync(receiver, _time, folder);
        var (_, reference) = await desk.WaitingAsync();
        await receiver.NextAsync();
        var database = Path.Combine(folder.Path, "conversations.db");
        TearRecords(database);

        await desk.GiveAsync(reference, "take");
        var next = await receiver.NextAsync(_time);

        Assert.Equal("case.taken", next.Type);
        Assert.Equal("case.created", Assert.Single(new WebhookArchive(database).ReadAll(), untold => untold.IsGivenUp).Type);
    }

    [Fact]
    public async Task What_was_for_a_webhook_that_is_no_longer_set_is_given_up()
    {
        using var folder = new TemporaryFolder();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Answer(500);
        await using (var desk = await HookedDesk.StartAsync(receiver, _time, folder))
        {
            await desk.WaitingAsync();
            await receiver.NextAsync();
        }

        await using var without = await DeskServer.StartAsync(folder: folder);

        Assert.True(Assert.Single(new WebhookArchive(Path.Combine(folder.Path, "conversations.db")).ReadAll()).IsGivenUp);
    }

    [Fact]
    public async Task Only_the_events_that_are_asked_for_are_told()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var desk = await HookedDesk.StartAsync(receiver, settings: ("Desk:Webhooks:0:Events:0", "case.closed"));
        var (_, reference) = await desk.WaitingAsync();

        await desk.GiveAsync(reference, "close", "\"resolution\":\"unresolved\"");

        Assert.Equal("case.closed", (await receiver.NextAsync()).Type);
    }

    private static void TearRecords(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE webhook_deliveries SET record = 'torn'";
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static string Line(HookCall call) => call.Data.TryGetProperty("message", out var message)
        ? $"{call.Type} {message.GetProperty("from")} {message.GetProperty("name")}: {message.GetProperty("text")}"
        : call.Type;

    private static async Task<IReadOnlyList<HookCall>> ReadAsync(HookReceiver receiver, int count)
    {
        var calls = new List<HookCall>();
        while (calls.Count < count)
        {
            calls.Add(await receiver.NextAsync());
        }

        return calls;
    }
}
