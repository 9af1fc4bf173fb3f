using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Conversations.Tests.Log;

public sealed class ConversationWatchTests
{
    private static readonly ConversationId Conversation = new("c");

    private readonly ConversationWatch _watch = new([]);

    [Fact]
    public void A_commit_before_the_wait_ends_it_at_once()
    {
        using var subscription = _watch.Subscribe(Conversation);

        _watch.Committed(Conversation);

        Assert.True(WaitAsync(subscription).IsCompletedSuccessfully);
        Assert.False(WaitAsync(subscription).IsCompleted);
    }

    [Fact]
    public async Task A_commit_during_the_wait_ends_it()
    {
        using var subscription = _watch.Subscribe(Conversation);
        var waiting = WaitAsync(subscription);

        _watch.Committed(Conversation);

        await waiting;
    }

    [Fact]
    public void Many_commits_end_one_wait()
    {
        using var subscription = _watch.Subscribe(Conversation);

        _watch.Committed(Conversation);
        _watch.Committed(Conversation);

        Assert.True(WaitAsync(subscription).IsCompleted);
        Assert.False(WaitAsync(subscription).IsCompleted);
    }

    [Fact]
    public void Only_the_conversations_own_readers_are_woken()
    {
        using var subscription = _watch.Subscribe(Conversation);

        _watch.Committed(new ConversationId("other"));

        Assert.False(WaitAsync(subscription).IsCompleted);
    }

    [Fact]
    public async Task An_abandoned_wait_loses_no_later_commit()
    {
        using var subscription = _watch.Subscribe(Conversation);
        using var abandoned = new CancellationTokenSource();
        var waiting = subscription.WaitAsync(abandoned.Token).AsTask();
        await abandoned.CancelAsync();
        await Task.WhenAny(waiting);
        Assert.True(waiting.IsCanceled);

        _watch.Committed(Conversation);

        Assert.True(WaitAsync(subscription).IsCompleted);
    }

    [Fact(Timeout = 60_000)]
    public async Task No_commit_is_missed_while_readers_and_writers_race()
    {
        const int Commits = 20_000;
        var committed = 0;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(ReadAllAsync, TestContext.Current.CancellationToken)).ToList();

        var writer = Task.Run(
            () =>
            {
                for (var commit = 0; commit < Commits; commit++)
                {
                    Interlocked.Increment(ref committed);
                    _watch.Committed(Conversation);
                }
            },
            TestContext.Current.CancellationToken);

        // A lost wake-up leaves a reader waiting for ever.
        await Task.WhenAll([writer, .. readers]);
        Assert.Equal(0, _watch.Count);

        async Task ReadAllAsync()
        {
            using var subscription = _watch.Subscribe(Conversation);
            while (Volatile.Read(ref committed) < Commits)
            {
                await WaitAsync(subscription);
            }
        }
    }

    [Fact]
    public void The_latest_typing_is_taken_once_by_each_reader()
    {
        using var first = _watch.Subscribe(Conversation);
        using var second = _watch.Subscribe(Conversation);

        _watch.Typing(Conversation, new byte[] { 1 });
        _watch.Typing(Conversation, new byte[] { 2 });

        foreach (var reader in new[] { first, second })
        {
            Assert.True(WaitAsync(reader).IsCompleted);
            Assert.True(reader.TryTakeTyping(out var activity));
            Assert.Equal([2], activity.ToArray());
            Assert.False(reader.TryTakeTyping(out _));
        }
    }

    [Fact]
    public void A_conversation_without_readers_is_forgotten()
    {
        var first = _watch.Subscribe(Conversation);
        var second = _watch.Subscribe(Conversation);

        first.Dispose();
        first.Dispose();
        Assert.Equal(1, _watch.Count);
        second.Dispose();
        Assert.Equal(0, _watch.Count);
    }

    private static Task WaitAsync(IConversationSubscription subscription) =>
        subscription.WaitAsync(TestContext.Current.CancellationToken).AsTask();
}
