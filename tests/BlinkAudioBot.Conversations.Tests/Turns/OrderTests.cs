using BlinkAudioBot.Conversations.Tests.Harness;

namespace BlinkAudioBot.Conversations.Tests.Turns;

public sealed class OrderTests
{
    [Fact]
    public async Task Ten_parallel_posts_are_numbered_without_a_gap_and_each_is_followed_by_its_answer()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => host.SayAsync("c", $"{number}")));

        var entries = await host.ReadAsync("c");
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), entries.Select(entry => entry.Sequence));
        Assert.Equal(
            Enumerable.Range(0, 10).Select(number => 2L * number + 1),
            receipts.Select(receipt => receipt.Sequence).Order());
        Assert.All(entries.Chunk(2), turn =>
        {
            var (said, answer) = (Talk.FromUtf8(turn[0].Activity), Talk.FromUtf8(turn[1].Activity));
            Assert.Equal($"You said: {said.Text}", answer.Text);
            Assert.Equal(said.Id, answer.ReplyToId);
            Assert.Equal($"c|{turn[1].Sequence:D7}", answer.Id);
        });
    }

    [Fact]
    public async Task Two_people_in_one_conversation_each_keep_their_own_order()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        await Task.WhenAll(SayAllAsync("a"), SayAllAsync("b"));

        var said = (await host.TranscriptAsync("c")).Where(text => text!.Length == 2).ToList();
        Assert.Equal("a0 a1 a2 a3 a4", string.Join(' ', said.Where(text => text![0] == 'a')));
        Assert.Equal("b0 b1 b2 b3 b4", string.Join(' ', said.Where(text => text![0] == 'b')));

        async Task SayAllAsync(string person)
        {
            for (var number = 0; number < 5; number++)
            {
                await host.SayAsync("c", $"{person}{number}");
            }
        }
    }
}
