using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using BlinkAudioBot.Harness;
using NJsonSchema;

namespace BlinkAudioBot.Tests.Deployment;

/// <summary>The Teams app as <c>deploy/teams/pack.mjs</c> packs it.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string Example = Repository.PathOf("deploy", "teams", "settings.example.json");

    private readonly DataFolder _folder = new();

    private string Package => Path.Combine(_folder.FullName, "app.zip");

    [Fact]
    public async Task The_manifest_is_what_the_published_schema_wants()
    {
        await PackAsync(Example);

        var schema = await JsonSchema.FromFileAsync(
            Repository.PathOf("tests", "BlinkAudioBot.Tests", "Deployment", "teams-schema", "MicrosoftTeams.schema.json"),
            TestContext.Current.CancellationToken);
        var manifest = Encoding.UTF8.GetString(await ReadAsync("manifest.json"));
        Assert.Empty(schema.Validate(manifest));
        Assert.NotEmpty(schema.Validate(manifest.Replace("\"accentColor\"", "\"accent\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("${", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public async Task The_icons_have_the_sizes_that_Teams_wants(string name, int size)
    {
        await PackAsync(Example);

        var icon = await ReadAsync(name);

        Assert.Equal("PNG"u8, icon.AsSpan(1, 3));
        Assert.Equal((size, size), (ReadInt(icon, 16), ReadInt(icon, 20)));
    }

    [Theory]
    [InlineData("\"host\": \"help.example.com\"", "\"host\": \"https://help.example.com\"", "\"host\"")]
    [InlineData("\"appId\": ", "\"id\": ", "\"appId\"")]
    [InlineData("\"terms\": \"https://www.example.com/terms\"", "\"terms\": \"\"", "\"terms\"")]
    public async Task A_wrong_setting_is_refused_by_name(string right, string wrong, string named)
    {
        var settings = Path.Combine(_folder.FullName, "settings.json");
        var example = await File.ReadAllTextAsync(Example, TestContext.Current.CancellationToken);
        var changed = example.Replace(right, wrong, StringComparison.Ordinal);
        await File.WriteAllTextAsync(settings, changed, TestContext.Current.CancellationToken);

        var (exitCode, error) = await RunAsync(settings);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(named, error, StringComparison.Ordinal);
        Assert.False(File.Exists(Package));
    }

    public void Dispose() => _folder.Dispose();

    private static int ReadInt(byte[] png, int at) =>
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    private async Task PackAsync(string settings) => Assert.Equal((0, ""), await RunAsync(settings));

    private async Task<(int ExitCode, string Error)> RunAsync(string settings)
    {
        var script = Repository.PathOf("deploy", "teams", "pack.mjs");
        var start = new ProcessStartInfo("node", [script, settings, Package])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var error = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, error);
    }

    private async Task<byte[]> ReadAsync(string name)
    {
        await using var archive = await ZipFile.OpenReadAsync(Package, TestContext.Current.CancellationToken);
        var entry = archive.GetEntry(name) ?? throw new InvalidOperationException($"The package has no {name}.");
        await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        return copy.ToArray();
    }
}
