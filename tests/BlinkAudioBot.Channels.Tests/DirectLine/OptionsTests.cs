using System.Reflection;
using BlinkAudioBot.Channels.DirectLine;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("DirectLine:TokenLifetime", "00:29:59", "TokenLifetime")]
    [InlineData("DirectLine:MaxActivityBytes", "4095", "MaxActivityBytes")]
    [InlineData("DirectLine:ActivitiesPerMinute", "0", "ActivitiesPerMinute")]
    [InlineData("DirectLine:ReadsPerMinute", "999", "ReadsPerMinute")]
    [InlineData("DirectLine:SocketsPerVisitor", "0", "SocketsPerVisitor")]
    [InlineData("DirectLine:TokensPerMinute", "0", "TokensPerMinute")]
    [InlineData("DirectLine:UploadsPerMinute", "0", "UploadsPerMinute")]
    [InlineData("DirectLine:MaxUploadFiles", "0", "MaxUploadFiles")]
    [InlineData("DirectLine:MaxUploadBytes", "1", "MaxUploadBytes")]
    [InlineData("DirectLine:MaxUploadFolderBytes", "1023", "MaxUploadFolderBytes")]
    [InlineData("DirectLine:MaxTextLength", "99", "MaxTextLength")]
    [InlineData("DirectLine:UploadLifetime", "00:59:59", "UploadLifetime")]
    [InlineData("DirectLine:KeepAliveInterval", "00:00:00", "KeepAliveInterval")]
    [InlineData("DirectLine:SendTimeout", "00:00:00", "SendTimeout")]
    [InlineData("DirectLine:Secrets:0", "short", "BlinkAudioBot:DirectLine:Secrets:0 has 5 characters")]
    [InlineData("DirectLine:AllowedOrigins:0", "https://shop.example.com/", "\"https://shop.example.com/\"")]
    [InlineData("DirectLine:AllowedOrigins:0", "*", "\"*\"")]
    [InlineData("PublicUrl", "help.example.com", "\"help.example.com\"")]
    [InlineData("PublicUrl", "https://help.example.com/?a=b", "BlinkAudioBot:PublicUrl")]
    public async Task A_wrong_setting_stops_the_start_by_name(string setting, string value, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => DirectLineServer.StartAsync([(setting, value)]));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_setting_stops_the_start_by_name()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => DirectLineServer.StartAsync([("DirectLine:ActivitysPerMinute", "5")]));

        Assert.Contains("ActivitysPerMinute", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_are_within_their_own_limits()
    {
        var result = new DirectLineOptionsValidator().Validate(null, new DirectLineOptions());

        Assert.True(result.Succeeded, result.FailureMessage);
    }

    [Fact]
    public void Every_setting_is_documented_with_its_default()
    {
        var readme = Documentation.Read("DirectLine/README.md");
        var defaults = new DirectLineOptions();

        Assert.All(typeof(DirectLineOptions).GetProperties(), option => Assert.Contains(
            $"| `{option.Name}` | {Default(option, defaults)} |", readme, StringComparison.Ordinal));
    }

    private static string Default(PropertyInfo option, DirectLineOptions defaults) => option.GetValue(defaults) switch
    {
        int number => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        long number => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", System.Globalization.CultureInfo.InvariantCulture),
        _ => "none",
    };
}
