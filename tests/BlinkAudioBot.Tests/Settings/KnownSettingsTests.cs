using BlinkAudioBot.Harness;
using BlinkAudioBot.Settings;
using Microsoft.Extensions.Configuration;

namespace BlinkAudioBot.Tests.Settings;

public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("BlinkAudioBot:DataFoldr")]
    [InlineData("BlinkAudioBot:DirectLine:ActivitesPerMinute")]
    [InlineData("BlinkAudioBot:Guide:Silence")]
    public void A_misspelt_setting_is_named(string name)
    {
        var refused = Assert.Throws<SettingException>(() => KnownSettings.Check(With(name, "1")));

        Assert.Contains($"\"{name}\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_that_is_known_passes() =>
        Assert.All(KnownSettings.Names, name => KnownSettings.Check(With(name, "1")));

    [Fact]
    public void Every_setting_is_documented()
    {
        string[] readmes = [Repository.PathOf("README.md"), Repository.PathOf("src", "BlinkAudioBot.Channels", "DirectLine", "README.md")];
        var documentation = string.Concat(readmes.Select(File.ReadAllText));

        Assert.All(KnownSettings.Names, name => Assert.Contains($"`{name.Split(':')[^1]}`", documentation.Replace("BlinkAudioBot:", string.Empty, StringComparison.Ordinal).Replace("Guide:", string.Empty, StringComparison.Ordinal).Replace("DirectLine:", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static IConfiguration With(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
