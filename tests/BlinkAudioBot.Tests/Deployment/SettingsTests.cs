using BlinkAudioBot.Settings;
using Microsoft.Extensions.Configuration;

namespace BlinkAudioBot.Tests.Deployment;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("container", "Dockerfile")]
    [InlineData("container", "compose.yaml")]
    [InlineData("container", "README.md")]
    [InlineData("azure", "app.bicep")]
    [InlineData("azure", "machine.yaml")]
    public void Each_setting_that_a_deployment_names_exists(string folder, string file)
    {
        var settings = new DeployFile(folder, file).Settings;

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => KnownSettings.Check(
            new ConfigurationBuilder().AddInMemoryCollection([new(setting, "1")]).Build()));
    }
}
