using System.Text.Json.Nodes;
using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.OpenIdConnect;

public sealed class OpenIdConnectTests(ProviderDesk desk) : IClassFixture<ProviderDesk>
{
    private readonly IdentityProvider _provider = desk.Provider;
    private readonly DeskServer _server = desk.Server;

    [Theory]
    [InlineData("""["users","support"]""", "agent")]
    [InlineData("\"support-leads\"", "supervisor")]
    [InlineData("""["support","support-admins"]""", "admin")]
    public async Task The_provider_says_who_somebody_is_and_what_they_may_do(string groups, string role)
    {
        using var browser = _server.Browser();
        _provider.Person = Person("7", groups);

        var landed = await SignInAsync(browser);
        var me = await browser.GetAsync("me");

        Assert.Equal($"{_server.Address}desk", landed);
        Assert.Equal(("Grace Hopper", "grace@example.com", role), (me["name"], me["email"], me["role"]));
    }

    [Fact]
    public async Task The_same_person_keeps_their_id_and_gets_the_role_of_today()
    {
        using var before = _server.Browser();
        using var after = _server.Browser();
        _provider.Person = Person("7", "\"support-admins\"");
        await SignInAsync(before);
        _provider.Person = Person("7", "\"support\"");
        await SignInAsync(after);

        var me = await after.GetAsync("me");
        Assert.Equal((await before.GetAsync("me"))["id"], me["id"]);
        Assert.Equal("agent", me["role"]);
    }

    [Fact]
    public async Task An_admin_of_the_desk_neither_invites_nor_gives_roles()
    {
        using var browser = _server.Browser();
        _provider.Person = Person("9", "\"support-admins\"");
        await SignInAsync(browser);
        var me = await browser.GetAsync("me");
        browser.Csrf = me["csrf"];

        Assert.Equal("openid", me["signIn"]);
        Assert.Equal("404 local-sign-in-off", (await browser.PostAsync("invitations", """{"role":"agent"}""")).Outcome);
        Assert.Equal("404 local-sign-in-off", (await browser.PostAsync($"agents/{me["id"]}/role", """{"role":"agent"}""")).Outcome);
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_until_they_sign_in_anew()
    {
        using var browser = _server.Browser();
        _provider.Person = Person("10", "\"support\"");
        await SignInAsync(browser);
        browser.Csrf = (await browser.GetAsync("me"))["csrf"];

        Assert.Equal("204", (await browser.PostAsync("sign-out")).Outcome);
        Assert.Equal("openid", (await browser.GetAsync("me"))["signIn"]);
        Assert.Equal("401 sign-in", (await browser.GetAsync("cases")).Outcome);
        await SignInAsync(browser);
        Assert.Equal("200", (await browser.GetAsync("cases")).Outcome);
    }

    [Fact]
    public async Task Whoever_has_none_of_the_roles_is_refused()
    {
        using var browser = _server.Browser();
        _provider.Person = Person("8", """["users"]""");

        Assert.Equal($"{_server.Address}desk#refused=no-role", await SignInAsync(browser));
        Assert.Equal("401 sign-in", (await browser.GetAsync("me")).Outcome);
    }

    [Fact]
    public async Task A_code_of_somebody_elses_sign_in_is_refused()
    {
        using var browser = _server.Browser();
        using var thief = _server.Browser();
        _provider.Person = Person("7", "\"support\"");

        var callback = await FollowAsync(browser, 2);
        var landed = await FollowAsync(thief, 1, callback);

        Assert.Equal($"{_server.Address}desk#refused=sign-in-failed", landed);
        Assert.Equal("401 sign-in", (await thief.GetAsync("me")).Outcome);
    }

    [Fact]
    public async Task There_are_no_passwords_and_no_invitations()
    {
        using var browser = _server.Browser();

        Assert.Null(_server.FirstToken);
        Assert.Equal("404 local-sign-in-off", (await browser.SignInAsync("ada")).Outcome);
        Assert.Equal("404 local-sign-in-off", (await browser.JoinAsync("token", "ada")).Outcome);
        Assert.Equal("404 local-sign-in-off", (await browser.GetAsync("invitations/token")).Outcome);
        Assert.Equal("openid", (await browser.GetAsync("me"))["signIn"]);
    }

    [Theory]
    [InlineData("Authority", "http://login.example.com", "Give an https address")]
    [InlineData("ClientId", "", "ClientId is missing")]
    public async Task A_setting_that_cannot_be_is_told_at_start(string name, string value, string complaint)
    {
        var settings = desk.Settings().Where(setting => !setting.Name.EndsWith(name, StringComparison.Ordinal)).Append(($"Desk:OpenIdConnect:{name}", value)).ToArray();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => DeskServer.StartAsync(settings));
        Assert.Contains(complaint, refused.Message, StringComparison.Ordinal);
    }

    private static JsonObject Person(string subject, string groups) => new()
    {
        ["sub"] = subject,
        ["name"] = "Grace Hopper",
        ["email"] = "Grace@example.com",
        ["groups"] = JsonNode.Parse(groups),
    };

    private static Task<string> SignInAsync(DeskClient browser) => FollowAsync(browser, 3);

    /// <summary>Follows redirects, as many as asked for: to the provider, back to the desk, to the page.</summary>
    private static async Task<string> FollowAsync(DeskClient browser, int redirects, string at = "sign-in")
    {
        for (var redirect = 0; redirect < redirects; redirect++)
        {
            var reply = await browser.GetAsync(at);
            Assert.Equal(HttpStatusCode.Redirect, reply.Status);
            at = reply.Headers.Location!.ToString();
        }

        return at;
    }
}
