using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Tokens;

public sealed class CallerCacheTests
{
    [Fact]
    public void It_forgets_the_oldest_and_keeps_what_is_in_use()
    {
        var cache = new CallerCache();
        cache.Add("unused", DirectLineCaller.Server);
        cache.Add("used", DirectLineCaller.Server);

        for (var i = 0; i < 20_000; i++)
        {
            cache.Add($"token {i}", DirectLineCaller.Server);
            Assert.True(cache.TryGet("used", out _));
        }

        Assert.False(cache.TryGet("unused", out _));
        Assert.True(cache.TryGet("token 19999", out _));
    }
}
