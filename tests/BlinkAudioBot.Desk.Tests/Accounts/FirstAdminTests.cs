using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Accounts;

public sealed class FirstAdminTests
{
    [Fact]
    public async Task The_first_start_prints_a_link_that_makes_one_admin()
    {
        await using var server = await DeskServer.StartAsync();
        using var browser = server.Browser();

        var seen = await browser.GetAsync($"invitations/{server.FirstToken}");
        var joined = await browser.JoinAsync(server.FirstToken!, "Ada");
        var again = await browser.JoinAsync(server.FirstToken!, "Eve");

        Assert.Contains(server.Console.All, line => line.Contains($"{server.Address}desk#invite=", StringComparison.Ordinal));
        Assert.Equal("admin", seen["role"]);
        Assert.Equal(("admin", "Ada", "ada@example.com"), (joined["role"], joined["name"], joined["email"]));
        Assert.Equal("404 invitation-invalid", again.Outcome);
    }

    [Fact]
    public async Task A_later_start_prints_another_link_only_while_there_is_no_admin()
    {
        using var folder = new TemporaryFolder();
        string first;
        await using (var server = await DeskServer.StartAsync(folder: folder))
        {
            first = server.FirstToken!;
        }

        await using (var server = await DeskServer.StartAsync(folder: folder))
        {
            using var browser = server.Browser();
            Assert.Equal("404 invitation-invalid", (await browser.JoinAsync(first, "Eve")).Outcome);
            Assert.Equal(HttpStatusCode.OK, (await browser.JoinAsync(server.FirstToken!, "Ada")).Status);
        }

        await using (var server = await DeskServer.StartAsync(folder: folder))
        {
            Assert.Null(server.FirstToken);
        }
    }

    [Fact]
    public async Task The_link_is_good_for_a_day()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await DeskServer.StartAsync(time: time);
        using var browser = server.Browser();

        time.Advance(TimeSpan.FromHours(24));

        Assert.Equal("404 invitation-invalid", (await browser.JoinAsync(server.FirstToken!, "Ada")).Outcome);
    }
}
