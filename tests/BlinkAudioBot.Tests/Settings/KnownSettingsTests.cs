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
    [InlineData("BlinkAudioBot:Desk:Webhooks:0:Event")]
    public void A_misspelt_setting_is_named(string name)
    {
        var refused = Assert.Throws<SettingException>(() => KnownSettings.Check(With(name, "1")));

        Assert.Contains($"\"{name}\"", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BlinkAudioBot:DirectLine:AllowedOrigins", "BlinkAudioBot:DirectLine:AllowedOrigins:0=")]
    [InlineData("BlinkAudioBot:DirectLine:Secrets", "BlinkAudioBot:DirectLine:Secrets:0=")]
    [InlineData("BlinkAudioBot:DirectLine", "BlinkAudioBot:DirectLine:NAME=")]
    [InlineData("BlinkAudioBot", "BlinkAudioBot:NAME=")]
    public void A_value_where_a_list_or_a_section_belongs_is_refused_with_the_right_form(string name, string form)
    {
        var refused = Assert.Throws<SettingException>(() => KnownSettings.Check(With(name, "https://shop.example.com")));

        Assert.Contains($"\"{name}\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"--{form}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BlinkAudioBot:Desk:AlarmAfter", "xx", "a time from 00:01:00 to 7.00:00:00; \"00:10:00\" is ten minutes, \"2.00:00:00\" two days")]
    [InlineData("BlinkAudioBot:Desk:AlarmAfter", "10", "a time from 00:01:00 to 7.00:00:00; \"00:10:00\" is ten minutes, \"2.00:00:00\" two days")]
    [InlineData("BlinkAudioBot:Desk:AgentSilence", "", "a time from 00:00:10 to 1.00:00:00; \"00:10:00\" is ten minutes, \"2.00:00:00\" two days")]
    [InlineData("BlinkAudioBot:Desk:Email:Security", "maybe", "\"none\" or \"starttls\" or \"tls\"")]
    [InlineData("BlinkAudioBot:Desk:Email:Security", "7", "\"none\" or \"starttls\" or \"tls\"")]
    [InlineData("BlinkAudioBot:Desk:Email:Port", "70000", "a whole number from 1 to 65535")]
    [InlineData("BlinkAudioBot:Desk:CommandsPerMinute", "many", "a whole number from 1 to 1000000")]
    public void A_value_that_cannot_be_is_named_with_what_can(string name, string value, string allowed)
    {
        var refused = Assert.Throws<SettingException>(() => KnownSettings.CheckValues(With(name, value)));

        Assert.Equal($"\"{name}\" is \"{value}\". Give {allowed}.", refused.Message);
    }

    [Fact]
    public void Values_that_can_be_are_accepted() => KnownSettings.CheckValues(new ConfigurationBuilder().AddInMemoryCollection(
    [
        new("BlinkAudioBot:Desk:AlarmAfter", "00:20:00"),
        new("BlinkAudioBot:Desk:Email:Security", "STARTTLS"),
        new("BlinkAudioBot:Desk:Email:Host", "mail.example.com"),
        new("BlinkAudioBot:Desk:Email:Port", "25"),
    ]).Build());

    [Fact]
    public void Every_documented_setting_is_accepted()
    {
        var documented = Documented().ToList();

        Assert.Contains("BlinkAudioBot:DirectLine:Secrets", documented, StringComparer.Ordinal);
        Assert.All(documented, name => KnownSettings.Check(With(IsList(name) ? $"{name}:0" : name, "1")));
    }

    [Fact]
    public void Every_setting_is_documented() => Assert.Equal(KnownSettings.Names.Order(StringComparer.Ordinal), Documented().Order(StringComparer.Ordinal));

    private static bool IsList(string name) => name is
        "BlinkAudioBot:DirectLine:Secrets" or "BlinkAudioBot:DirectLine:AllowedOrigins" or "BlinkAudioBot:Desk:Webhooks"
        or "BlinkAudioBot:Desk:HandoffChannels";

    /// <summary>The settings in the tables of the READMEs.</summary>
    private static IEnumerable<string> Documented()
    {
        var main = Rows(Repository.PathOf("README.md")).Where(name => name.StartsWith("BlinkAudioBot:", StringComparison.Ordinal) && !name.EndsWith('…'));
        return main.Concat(OfChannel("Connector")).Concat(OfChannel("DirectLine")).Concat(OfDesk());
    }

    private static IEnumerable<string> OfDesk() =>
        Rows(Repository.PathOf("src", "BlinkAudioBot.Desk", "README.md")).Select(name => $"BlinkAudioBot:Desk:{name}");

    private static IEnumerable<string> OfChannel(string channel) =>
        Rows(Repository.PathOf("src", "BlinkAudioBot.Channels", channel, "README.md")).Select(name => $"BlinkAudioBot:{channel}:{name}");

    /// <summary>The first column of the table under "Settings".</summary>
    private static IEnumerable<string> Rows(string readme) => File.ReadLines(readme)
        .SkipWhile(line => line != "## Settings")
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('`')[1]);

    private static IConfiguration With(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
