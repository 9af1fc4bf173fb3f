using BlinkAudioBot.Channels.Connector.Sending;
using BotFramework.Connector;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(302, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(412, true)]
    [InlineData(413, false)]
    [InlineData(425, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public void What_may_succeed_later_is_repeated(int status, bool repeats) =>
        Assert.Equal(repeats, RetrySchedule.IsWorthRepeating(new ConnectorResult(status)));

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(5, 1, 16)]
    [InlineData(9, 1, 256)]
    [InlineData(10_000, 1, 256)]
    public void The_wait_doubles_up_to_minutes(int failures, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Wait(failures, null, chance));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(30, 30)]
    [InlineData(100_000, 3_600)]
    public void The_channels_wish_counts_when_it_is_longer_up_to_an_hour(int asked, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.Wait(1, TimeSpan.FromSeconds(asked), 1));
}
