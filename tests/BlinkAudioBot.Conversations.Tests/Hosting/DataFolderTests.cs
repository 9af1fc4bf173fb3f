using System.Diagnostics;
using BlinkAudioBot.Conversations.Hosting;
using BlinkAudioBot.Conversations.Tests.Harness;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Conversations.Tests.Hosting;

public sealed class DataFolderTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task A_second_server_on_the_same_folder_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        await using var host = await ConversationHost.StartAsync(folder);

        var refusal = await Assert.ThrowsAsync<IOException>(() => ConversationHost.StartAsync(folder));

        Assert.Contains($"\"{folder.Path}\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("BlinkAudioBot:DataFolder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_file_holds_the_process_id()
    {
        using var folder = new TemporaryFolder();
        using var held = Take(folder.Path);

        // .NET itself respects the lock even for reading; an operator's tools do not.
        var read = new ProcessStartInfo("cat", Path.Combine(folder.Path, "server.lock"))
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var cat = Process.Start(read);

        Assert.Equal($"{Environment.ProcessId}", cat!.StandardOutput.ReadToEnd().Trim());
    }

    [Fact]
    public void A_folder_that_was_let_go_can_be_taken_again()
    {
        using var folder = new TemporaryFolder();
        Take(folder.Path).Dispose();

        using var again = Take(folder.Path);

        Assert.Equal(folder.Path, again.Path);
    }

    [Fact]
    public void A_new_folder_is_its_owners_alone()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "new");

        using var held = Take(path);

        Assert.True(OperatingSystem.IsWindows() || new DirectoryInfo(path).UnixFileMode == OwnerOnly);
    }

    private static DataFolder Take(string path) => new(Options.Create(new ConversationsOptions { DataFolder = path }));
}
