using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Accounts;

public sealed class SignInTests
{
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Whoever_knows_the_password_is_let_in_whatever_case_the_address_has()
    {
        await using var server = await DeskServer.StartAsync();
        using var admin = await server.AdminAsync();
        using var browser = server.Browser();

        var wrong = await browser.SignInAsync("ada", "not this one");
        var nobody = await browser.SignInAsync("nobody");
        var right = await browser.SignInAsync("ADA");

        Assert.Equal(("401 wrong-password", "401 wrong-password"), (wrong.Outcome, nobody.Outcome));
        Assert.Equal((HttpStatusCode.OK, admin.Id), (right.Status, right["id"]));
        Assert.Equal(right.Body.ToString(), (await browser.GetAsync("me")).Body.ToString());
    }

    [Fact]
    public async Task The_cookie_is_for_this_server_and_out_of_the_pages_reach()
    {
        await using var server = await DeskServer.StartAsync();
        using var browser = server.Browser();

        var joined = await browser.JoinAsync(server.FirstToken!, "Ada");

        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("desk=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.True(joined.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_the_hosts_alone()
    {
        await using var server = await DeskServer.StartAsync([("PublicUrl", "https://help.example.com")]);
        using var browser = server.Browser();

        var joined = await browser.JoinAsync(server.FirstToken!, "Ada");

        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-desk=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(server.Console.All, line => line.Contains("https://help.example.com/desk#invite=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_passwords_close_an_account_for_15_minutes()
    {
        await using var server = await DeskServer.StartAsync(time: _time);
        using var admin = await server.AdminAsync();
        using var browser = server.Browser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal("401 wrong-password", (await browser.SignInAsync("ada", "a guess of mine")).Outcome);
        }

        var closed = await browser.SignInAsync("ada");
        _time.Advance(TimeSpan.FromMinutes(15));
        var open = await browser.SignInAsync("ada");

        Assert.Equal(("429 locked", HttpStatusCode.OK), (closed.Outcome, open.Status));
        Assert.Equal(TimeSpan.FromMinutes(15), closed.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task An_address_without_an_account_is_closed_as_well()
    {
        await using var server = await DeskServer.StartAsync(time: _time);
        using var browser = server.Browser();

        var outcomes = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            outcomes.Add((await browser.SignInAsync("nobody", "a guess of mine")).Outcome);
        }

        Assert.Equal([.. Enumerable.Repeat("401 wrong-password", 5), "429 locked"], outcomes);
    }

    [Fact]
    public async Task Twelve_hours_without_a_request_end_a_session_and_each_request_keeps_it()
    {
        await using var server = await DeskServer.StartAsync(time: _time);
        using var admin = await server.AdminAsync();

        _time.Advance(TimeSpan.FromHours(11));
        var kept = await admin.GetAsync("me");
        _time.Advance(TimeSpan.FromHours(11));
        var keptStill = await admin.GetAsync("me");
        _time.Advance(TimeSpan.FromHours(12));
        var over = await admin.GetAsync("me");

        Assert.Equal(("200", "200", "401 sign-in"), (kept.Outcome, keptStill.Outcome, over.Outcome));
        Assert.Equal("password", over["signIn"]);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_who_kept_the_cookie_too()
    {
        await using var server = await DeskServer.StartAsync();
        using var admin = await server.AdminAsync();
        using var thief = server.Browser();
        thief.Cookies.Add(admin.Cookies.GetAllCookies());
        Assert.Equal("200", (await thief.GetAsync("me")).Outcome);

        var signedOut = await admin.PostAsync("sign-out");

        Assert.Equal(("204", "401 sign-in"), (signedOut.Outcome, (await thief.GetAsync("me")).Outcome));
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        using var folder = new TemporaryFolder();
        using var keeper = new DeskClient(new Uri("http://127.0.0.1/"));
        await using (var server = await DeskServer.StartAsync(folder: folder))
        {
            using var admin = await server.AdminAsync();
            keeper.Cookies.Add(admin.Cookies.GetAllCookies());
        }

        await using var restarted = await DeskServer.StartAsync(folder: folder);
        using var browser = restarted.Browser();
        browser.Cookies.Add(keeper.Cookies.GetAllCookies());

        Assert.Equal("200", (await browser.GetAsync("me")).Outcome);
    }
}
