using System.Globalization;
using System.Threading.Channels;
using BlinkAudioBot.Conversations.DueTimes;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Conversations.Tests.DueTimes;

public sealed class DueTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Channel<Activity> _due = Channel.CreateUnbounded<Activity>();
    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public async Task A_due_conversation_is_told_once()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        await host.SayAsync("c", "60");

        _time.Advance(TimeSpan.FromSeconds(60));
        var told = await NextDueAsync();

        Assert.Equal(DueTimeEffect.DueEventName, told.Name);
        Assert.Equal("2026-03-01T12:01:00.000Z", told.Value?.GetProperty("dueAt").GetString());
        Assert.Equal(("test", "c", "bot"), (told.ChannelId, told.Conversation?.Id, told.Recipient?.Id));
        await AssertNobodyElseIsToldAsync(host, "c");
    }

    [Fact]
    public async Task A_due_time_that_is_set_again_by_its_own_event_comes_again()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        await host.SayAsync("c", "again");

        _time.Advance(TimeSpan.FromSeconds(60));
        await NextDueAsync();
        await host.SayAsync("c", "nothing");
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal("2026-03-01T12:02:00.000Z", (await NextDueAsync()).Value?.GetProperty("dueAt").GetString());
    }

    [Fact]
    public async Task A_conversation_that_fell_due_while_the_server_was_down_is_told_after_the_start()
    {
        using var folder = new TemporaryFolder();
        await using (var host = await ConversationHost.StartAsync(folder, TurnAsync, _time))
        {
            await host.SayAsync("c", "60");
        }

        var later = new FakeTimeProvider(Start.AddDays(3));
        await using var restarted = await ConversationHost.StartAsync(folder, TurnAsync, later);

        Assert.Equal("c", (await NextDueAsync()).Conversation?.Id);
    }

    [Theory]
    [InlineData("clear")]
    [InlineData("100000")]
    public async Task A_due_time_that_was_cleared_or_put_off_does_not_come(string then)
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        await host.SayAsync("c", "60");
        await host.SayAsync("c", then);

        await AssertNobodyElseIsToldAsync(host, "c");
    }

    [Fact]
    public async Task A_worker_that_comes_with_an_old_due_time_is_turned_away()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        await host.SayAsync("c", "60");
        await host.SayAsync("c", "clear");

        Assert.True(await host.Get<IGrainFactory>().GetGrain<IDueConversation>("c").FallDueAsync(Start.AddSeconds(60)));

        Assert.Equal(2, host.Bot.Turns);
    }

    [Fact]
    public async Task A_due_event_is_not_for_the_people_in_the_conversation()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        await host.SayAsync("c", "60");
        _time.Advance(TimeSpan.FromSeconds(60));
        await NextDueAsync();
        await host.SayAsync("c", "nothing");

        Assert.Equal(["60", "Are you still there?", "nothing"], await host.TranscriptAsync("c"));
    }

    [Fact]
    public async Task A_stop_while_it_sleeps_is_no_fault()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder, TurnAsync, _time);
        var worker = host.Get<IEnumerable<IHostedService>>().OfType<DueTimeWorker>().Single();
        await host.SayAsync("c", "60");
        _time.Advance(TimeSpan.FromSeconds(60));
        await NextDueAsync();

        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(TaskStatus.RanToCompletion, worker.ExecuteTask?.Status);
    }

    private async Task<Activity> NextDueAsync() => await _due.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>
    /// Another conversation falls due much later; when it has been told, whoever else was due would have been.
    /// </summary>
    private async Task AssertNobodyElseIsToldAsync(ConversationHost host, string conversation)
    {
        await host.SayAsync("witness", "3600");
        _time.Advance(TimeSpan.FromSeconds(3600));
        Assert.Equal("witness", (await NextDueAsync()).Conversation?.Id);
        await host.SayAsync(conversation, "nothing");
        Assert.False(_due.Reader.TryRead(out _));
    }

    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        switch (context.Activity.Text)
        {
            case null:
                await context.SendActivityAsync("Are you still there?", cancellationToken);
                Yield(context, context.State.Get("again", BotFrameworkJson.Default.Mention) is null ? null : 60);
                await _due.Writer.WriteAsync(context.Activity, cancellationToken);
                break;
            case "clear":
                context.Yield(new DueTimeEffect(null));
                break;
            case "again":
                context.State.Set("again", new Mention(), BotFrameworkJson.Default.Mention);
                Yield(context, 60);
                break;
            case var text when int.TryParse(text, CultureInfo.InvariantCulture, out var seconds):
                Yield(context, seconds);
                break;
            default:
                break;
        }
    }

    private static void Yield(ITurnContext context, int? seconds)
    {
        if (seconds is { } wait)
        {
            context.Yield(new DueTimeEffect(context.Now.AddSeconds(wait)));
        }
    }
}
