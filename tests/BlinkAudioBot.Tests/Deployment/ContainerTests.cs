using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Deployment;

/// <summary>What can be known of <c>deploy/container</c> without building it.</summary>
public sealed class ContainerTests
{
    private readonly DeployFile _image = new("container", "Dockerfile");
    private readonly DeployFile _compose = new("container", "compose.yaml");

    [Fact]
    public void The_image_starts_the_server_as_a_user_without_rights_who_owns_the_volume()
    {
        Assert.Equal(Path.GetFileName(ServerProcess.Executable), Assert.Single(_image.Between("ENTRYPOINT [\"/app/", "\"]")));
        Assert.Equal("1654", Assert.Single(_image.Between("\nUSER ", "\n")));
        Assert.Contains("COPY --from=build --chown=1654:1654 /data /data\n", _image.Text, StringComparison.Ordinal);
        Assert.Equal("/data", Assert.Single(_image.Between("\nVOLUME ", "\n")));
        Assert.Equal("/data", Assert.Single(_image.Between("BlinkAudioBot__DataFolder=", " ")));
    }

    [Fact]
    public void Nothing_but_the_volume_can_be_written()
    {
        Assert.Contains("read_only: true\n", _compose.Text, StringComparison.Ordinal);
        Assert.Contains("cap_drop: [ALL]\n", _compose.Text, StringComparison.Ordinal);
        Assert.Equal("data:/data", Assert.Single(_compose.Between("volumes: [", "]")));
        // The page's files are read. Temporary files go where all goes, and .NET's diagnostics would write elsewhere.
        Assert.Contains("TMPDIR=/data ", _image.Text, StringComparison.Ordinal);
        Assert.Contains("DOTNET_EnableDiagnostics=0\n", _image.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_knows_the_time_zones_that_the_opening_hours_may_name()
    {
        // Microsoft's small images have none, but for those called "extra".
        Assert.EndsWith("-chiseled-extra", _image.Between("\nFROM mcr.microsoft.com/dotnet/aspnet:", "\n")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_that_they_name_are_there()
    {
        Assert.Equal("deploy/container/Dockerfile", Assert.Single(_compose.Between("dockerfile: ", "\n")));
        Assert.True(File.Exists(Repository.PathOf("deploy", "container", Assert.Single(_compose.Between("context: ", "\n")), "BlinkAudioBot.sln")));
        Assert.True(Directory.Exists(Repository.PathOf(Assert.Single(_image.Between("dotnet publish ", " ")))));
        Assert.True(File.Exists(Repository.PathOf("deploy", "container", "Dockerfile.dockerignore")));
    }

    [Fact]
    public void The_health_check_is_the_executables_own_at_the_port_that_it_listens_on()
    {
        var port = Assert.Single(_image.Between("\nEXPOSE ", "\n"));
        var words = $"\"/app/{Path.GetFileName(ServerProcess.Executable)}\", \"health\", \"http://127.0.0.1:{port}\"]";

        Assert.Contains($"CMD [{words}", _image.Text, StringComparison.Ordinal);
        Assert.Contains($"[\"CMD\", {words}", _compose.Text, StringComparison.Ordinal);
        Assert.Equal($"127.0.0.1:{port}:{port}", Assert.Single(_compose.Between("ports: [\"", "\"]")));
    }
}
