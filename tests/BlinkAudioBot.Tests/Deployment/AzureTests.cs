using System.Text.RegularExpressions;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Deployment;

/// <summary>What can be known of <c>deploy/azure</c> without deploying it.</summary>
public sealed partial class AzureTests
{
    private readonly DeployFile _machine = new("azure", "machine.yaml");

    [Fact]
    public void Each_module_is_given_the_parameters_that_it_has()
    {
        var modules = Module().Matches(new DeployFile("azure", "main.bicep").Text);

        Assert.Equal(["machine.bicep", "app.bicep", "bot.bicep"], modules.Select(module => module.Groups["file"].Value), StringComparer.Ordinal);
        foreach (var module in modules.Cast<Match>())
        {
            var parameters = Parameter().Matches(new DeployFile("azure", module.Groups["file"].Value).Text);
            var given = module.Groups["given"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split(':')[0]).ToList();

            Assert.Subset(parameters.Select(parameter => parameter.Groups["name"].Value).ToHashSet(StringComparer.Ordinal), given.ToHashSet(StringComparer.Ordinal));
            Assert.Superset(
                parameters.Where(parameter => !parameter.Groups["default"].Success).Select(parameter => parameter.Groups["name"].Value).ToHashSet(StringComparer.Ordinal),
                given.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_data_folder_is_on_a_disk_of_the_machines_own()
    {
        var folder = Assert.Single(_machine.Between("BlinkAudioBot__DataFolder=", "\n"));

        Assert.StartsWith("/data/", folder, StringComparison.Ordinal);
        Assert.Contains("/dev/disk/azure/scsi1/lun0-part1, /data, ext4", _machine.Text, StringComparison.Ordinal);
        Assert.Contains("AssertPathIsMountPoint=/data\n", _machine.Text, StringComparison.Ordinal);
        Assert.Equal(folder, Assert.Single(_machine.Between("ReadWritePaths=", "\n")));
        Assert.Contains($"install -d -o blinkaudiobot -g blinkaudiobot -m 700 {folder}\n", _machine.Text, StringComparison.Ordinal);
        Assert.Contains("lun: 0\n", new DeployFile("azure", "machine.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_an_app_service_the_data_folder_is_not_on_the_network_share()
    {
        var app = new DeployFile("azure", "app.bicep");

        Assert.DoesNotContain("'/home", app.Text, StringComparison.Ordinal);
        Assert.Equal("/tmp/blinkaudiobot", Assert.Single(app.Between("'BlinkAudioBot__DataFolder', value: '", "'")));
    }

    [Fact]
    public void All_that_the_machine_must_be_told_is_filled_in()
    {
        var bicep = new DeployFile("azure", "machine.bicep");

        var open = _machine.Between("@", "@").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(["APP_ID", "HOST", "TENANT_ID"], open, StringComparer.Ordinal);
        Assert.Equal(open, bicep.Between("'@", "@'").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void The_server_may_be_published_with_its_own_NET()
    {
        Assert.Contains("dotnet publish src/BlinkAudioBot -c Release -r linux-x64 --self-contained", new DeployFile("azure", "README.md").Text, StringComparison.Ordinal);

        // A publish takes minutes. It refuses a room that is a program by itself, unless that says that it is a library to others (NETSDK1150).
        var programs = Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(project => project.Contains("<OutputType>Exe</OutputType>", StringComparison.Ordinal));

        Assert.All(programs, project => Assert.Contains("<ShouldBeValidatedAsExecutableReference>false<", project, StringComparison.Ordinal));
    }

    [GeneratedRegex("module \\w+ '(?<file>[^']+)'[^{]*\\{\\s+name: [^\\n]+\\s+params: \\{(?<given>[^}]*(?:\\}'[^}]*)*)\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Module();

    [GeneratedRegex("^param (?<name>\\w+) \\w+(?<default> =)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
