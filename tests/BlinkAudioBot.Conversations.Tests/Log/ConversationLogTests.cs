using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Tests.Harness;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations.Tests.Log;

public sealed class ConversationLogTests
{
    private static readonly ConversationId Conversation = new("c");

    [Fact]
    public async Task Pages_go_on_where_the_last_one_ended()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "one");
        await host.SayAsync("c", "two");

        var first = await ReadAsync(host, 0, 3);
        var rest = await ReadAsync(host, first!.Watermark, 3);

        Assert.Equal([1L, 2, 3], first.Entries.Select(entry => entry.Sequence));
        Assert.Equal((3, true), (first.Watermark, first.More));
        Assert.Equal([4L], rest!.Entries.Select(entry => entry.Sequence));
        Assert.Equal((4, false), (rest.Watermark, rest.More));
    }

    [Fact]
    public async Task A_reader_that_has_read_all_gets_an_empty_page()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "one");

        var page = await ReadAsync(host, 2, 10);

        Assert.Equal((0, 2, false), (page!.Entries.Count, page.Watermark, page.More));
    }

    [Fact]
    public async Task A_place_past_the_end_is_answered_with_the_end()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "one");

        var page = await ReadAsync(host, 99, 10);

        Assert.Equal((0, 2, false), (page!.Entries.Count, page.Watermark, page.More));
    }

    [Fact]
    public async Task What_only_operators_see_is_left_out_but_counted()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "one");
        await host.PostAsync("c", Talk.Of(ActivityTypes.ConversationUpdate, "c"));

        var page = await ReadAsync(host, 0, 10);

        Assert.Equal([1L, 2], page!.Entries.Select(entry => entry.Sequence));
        Assert.Equal(3, page.Watermark);
    }

    [Fact]
    public async Task There_is_no_page_of_an_unknown_conversation()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        Assert.Null(await ReadAsync(host, 0, 10));
    }

    [Fact]
    public async Task The_log_reads_the_same_from_memory_as_from_the_database()
    {
        using var folder = new TemporaryFolder();
        LogPage? fresh;
        await using (var host = await ConversationHost.StartAsync(folder))
        {
            await host.SayAsync("c", "one");
            fresh = await ReadAsync(host, 0, 10);
        }

        await using var restarted = await ConversationHost.StartAsync(folder);
        var stored = await ReadAsync(restarted, 0, 10);

        Assert.Equal(Describe(fresh), Describe(stored));
    }

    [Fact]
    public async Task Who_spoke_is_told_apart()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);
        await host.SayAsync("c", "one");

        Assert.Equal([false, true], (await host.ReadAsync("c")).Select(entry => entry.FromBot));
    }

    private static ValueTask<LogPage?> ReadAsync(ConversationHost host, long after, int limit) =>
        host.Get<IConversationLog>().ReadAsync(Conversation, after, limit, TestContext.Current.CancellationToken);

    private static string Describe(LogPage? page) => string.Join('\n', page!.Entries.Select(entry =>
        $"{entry.Sequence} {entry.Audience} {entry.FromBot} {System.Text.Encoding.UTF8.GetString(entry.Activity.Span)}")
        .Append($"{page.Watermark} {page.More}"));
}
