using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using BlinkAudioBot.Harness;

namespace BlinkAudioBot.Tests.Hosting;

/// <summary>What an operator can mend ends the start with one line that says how.</summary>
public sealed class StartFailureTests : IDisposable
{
    private const int LongestMs = 120_000;

    private readonly DataFolder _data = new();

    [Fact(Timeout = LongestMs)]
    public async Task A_database_of_other_bytes()
    {
        await File.WriteAllBytesAsync(_data.PathOf("conversations.db"), RandomNumberGenerator.GetBytes(4096), TestContext.Current.CancellationToken);

        await AssertToldAsync(_data.PathOf("conversations.db"), "restore the last backup");
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_database_that_is_a_folder()
    {
        Directory.CreateDirectory(_data.PathOf("conversations.db"));

        await AssertToldAsync(_data.PathOf("conversations.db"), "Make it a file");
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_key_of_another_length()
    {
        await File.WriteAllBytesAsync(_data.PathOf("directline.key"), new byte[6], TestContext.Current.CancellationToken);

        await AssertToldAsync(_data.PathOf("directline.key"), "delete it");
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("file")]
    [InlineData("file/below")]
    public async Task A_data_folder_that_cannot_be_one(string path)
    {
        await File.WriteAllTextAsync(_data.PathOf("file"), string.Empty, TestContext.Current.CancellationToken);

        await AssertToldAsync(_data.PathOf(path), "BlinkAudioBot:DataFolder", $"--BlinkAudioBot:DataFolder={_data.PathOf(path)}");
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("garbage")]
    [InlineData("http://localhost:99999")]
    [InlineData("https://localhost:5081")]
    [InlineData("http://localhost:5081/chat")]
    public async Task An_address_that_cannot_be_listened_on(string address) =>
        await AssertToldAsync($"\"{address}\"", "\"Urls\"", $"--urls={address}");

    [Theory(Timeout = LongestMs)]
    [InlineData("--urls=http://127.0.0.1:{0}", "Urls")]
    [InlineData("--BlinkAudioBot:SiloPort={0}", "BlinkAudioBot:SiloPort")]
    public async Task A_port_that_is_in_use(string setting, string name)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = $"{((IPEndPoint)other.LocalEndpoint).Port}";

        await AssertToldAsync(port, name, setting.Replace("{0}", port, StringComparison.Ordinal));
    }

    [Theory(Timeout = LongestMs)]
    [InlineData("BlinkAudioBot:SiloPort", "65536")]
    [InlineData("BlinkAudioBot:DirectLine:TokenLifetime", "00:00:01")]
    [InlineData("BlinkAudioBot:Guide:SilenceLimit", "00:00:01")]
    public async Task A_setting_out_of_range(string name, string value) =>
        await AssertToldAsync(name, $"is \"{value}\". Give ", $"--{name}={value}");

    [Fact(Timeout = LongestMs)]
    public async Task Mistakes_in_the_texts_get_a_line_each_and_an_exit_code_of_their_own()
    {
        // Given
        var token = TestContext.Current.CancellationToken;
        var program = _data.PathOf("program");
        CopyProgram(program);
        await BreakAsync(Path.Combine(program, "cards", "text", "en", "conversation.yaml"), "greeting: ", "greeting: !", token);
        await BreakAsync(Path.Combine(program, "cards", "text", "en", "steps", "talk-button.yaml"), "title: ", "title: \"", token);
        await using var server = ServerProcess.Launch(
            [Path.Combine(program, Path.GetFileName(ServerProcess.Executable))], _data.PathOf("data"), ServerProcess.FreePort());

        // When
        var exitCode = await server.EndAsync(token);

        // Then
        var lines = server.Output.Where(line => line.Length > 0).ToList();
        Assert.Equal((2, 3), (exitCode, lines.Count));
        Assert.Contains("cannot start. Mistakes in the texts and cards: 2.", lines[0], StringComparison.Ordinal);
        Assert.Contains("text/en/conversation.yaml, line ", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"greeting\": ", lines[1], StringComparison.Ordinal);
        Assert.Contains("text/en/steps/talk-button.yaml, line ", lines[2], StringComparison.Ordinal);
    }

    [Fact(Timeout = LongestMs)]
    public async Task A_home_that_cannot_be_written_does_not_matter_when_the_data_folder_is_set()
    {
        string[] homeless = ["env", "-u", "XDG_DATA_HOME", "HOME=/dev/null"];
        await using var server = ServerProcess.Launch([.. homeless, ServerProcess.Executable], _data.FullName, ServerProcess.FreePort());

        await server.ReadyAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(_data.PathOf("conversations.db")));
    }

    public void Dispose() => _data.Dispose();

    private static void CopyProgram(string to)
    {
        var from = Path.GetDirectoryName(ServerProcess.Executable) ?? string.Empty;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? to);
            File.Copy(file, copy);
        }
    }

    private static async Task BreakAsync(string file, string sound, string broken, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file, cancellationToken)).Replace(sound, broken, StringComparison.Ordinal),
            cancellationToken);

    private async Task AssertToldAsync(string what, string repair, params string[] settings)
    {
        await using var server = ServerProcess.Launch([ServerProcess.Executable], _data.FullName, ServerProcess.FreePort(), settings);

        var exitCode = await server.EndAsync(TestContext.Current.CancellationToken);

        var line = Assert.Single(server.Output, line => line.Length > 0);
        Assert.Equal(1, exitCode);
        Assert.Contains("cannot start", line, StringComparison.Ordinal);
        Assert.Contains(what, line, StringComparison.Ordinal);
        Assert.Contains(repair, line, StringComparison.Ordinal);
    }
}
