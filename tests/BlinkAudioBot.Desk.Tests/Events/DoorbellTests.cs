using BlinkAudioBot.Desk.Events;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Events;

public sealed class DoorbellTests
{
    [Fact]
    public async Task Time_that_goes_by_while_a_worker_goes_to_sleep_is_not_slept_once_more()
    {
        var wait = TimeSpan.FromSeconds(10);
        var time = new FakeTimeProvider();
        var until = time.GetUtcNow() + wait;
        time.AutoAdvanceAmount = wait;

        var slept = new Doorbell(time).WaitAsync(until, TestContext.Current.CancellationToken);

        await slept.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(slept.IsCompletedSuccessfully);
    }
}
