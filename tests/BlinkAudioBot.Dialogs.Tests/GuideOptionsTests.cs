using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs.Tests;

public sealed class GuideOptionsTests
{
    [Fact]
    public void Silence_ends_a_conversation_after_a_day() =>
        Assert.Equal(TimeSpan.FromDays(1), Read("BlinkAudioBot:Other", "1").SilenceLimit);

    [Fact]
    public void The_limit_can_be_set() =>
        Assert.Equal(TimeSpan.FromHours(2), Read("BlinkAudioBot:Guide:SilenceLimit", "02:00:00").SilenceLimit);

    [Fact]
    public void Who_comes_back_within_a_day_is_asked_whether_it_still_works() =>
        Assert.Equal(TimeSpan.FromDays(1), Read("BlinkAudioBot:Other", "1").ReturnLimit);

    [Fact]
    public void The_limit_of_a_return_can_be_set() =>
        Assert.Equal(TimeSpan.FromDays(7), Read("BlinkAudioBot:Guide:ReturnLimit", "7.00:00:00").ReturnLimit);

    [Theory]
    [InlineData("SilenceLimit", "00:00:59")]
    [InlineData("SilenceLimit", "31.00:00:00")]
    [InlineData("ReturnLimit", "00:00:59")]
    [InlineData("ReturnLimit", "31.00:00:00")]
    public void A_limit_out_of_range_is_refused_by_name(string name, string limit)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read($"BlinkAudioBot:Guide:{name}", limit));

        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_setting_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read("BlinkAudioBot:Guide:SilenceLimt", "02:00:00"));

        Assert.Contains("SilenceLimt", error.Message, StringComparison.Ordinal);
    }

    private static GuideOptions Read(string key, string value)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>(key, value)])
            .Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddGuide()
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<GuideOptions>>().Value;
    }
}
