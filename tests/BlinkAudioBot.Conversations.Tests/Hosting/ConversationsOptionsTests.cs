using BlinkAudioBot.Conversations.Hosting;

namespace BlinkAudioBot.Conversations.Tests.Hosting;

public sealed class ConversationsOptionsTests
{
    [Fact]
    public void The_defaults_are_valid()
    {
        var options = new ConversationsOptions();

        Assert.True(new ConversationsOptionsValidator().Validate(null, options).Succeeded);
        Assert.Equal((0, TimeSpan.FromMinutes(10)), (options.SiloPort, options.ConversationIdleTime));
        Assert.EndsWith("BlinkAudioBot", options.DataFolder, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, "00:10:00", "DataFolder")]
    [InlineData("x", 65_536, "00:10:00", "SiloPort")]
    [InlineData("x", 0, "00:01:59", "ConversationIdleTime")]
    [InlineData("x", 0, "1.00:00:01", "ConversationIdleTime")]
    public void A_setting_outside_its_range_is_named(string folder, int port, string idle, string named)
    {
        var options = new ConversationsOptions
        {
            DataFolder = folder,
            SiloPort = port,
            ConversationIdleTime = TimeSpan.Parse(idle, System.Globalization.CultureInfo.InvariantCulture),
        };

        var result = new ConversationsOptionsValidator().Validate(null, options);

        Assert.Contains(named, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
