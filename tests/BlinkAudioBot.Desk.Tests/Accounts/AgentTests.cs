using BlinkAudioBot.Desk.Tests.Harness;

namespace BlinkAudioBot.Desk.Tests.Accounts;

public sealed class AgentTests(DeskTeam team)
{
    private readonly DeskServer _server = team.Server;
    private readonly DeskClient _admin = team.Ada;

    [Fact]
    public async Task An_invited_person_gets_the_role_that_the_admin_chose()
    {
        using var rosa = await _server.InvitedAsync(_admin, "Rosa", "supervisor");

        Assert.Equal("supervisor", (await rosa.GetAsync("me"))["role"]);
        Assert.Equal("supervisor", await RoleAsync(team.Grace, rosa));
    }

    [Fact]
    public async Task An_invitation_for_an_address_makes_no_account_of_another()
    {
        var invited = await _admin.PostAsync("invitations", """{"role":"agent","email":"Niels@example.com"}""");
        using var browser = _server.Browser();
        var token = invited["url"].Split("#invite=")[1];

        Assert.Equal("niels@example.com", (await browser.GetAsync($"invitations/{token}"))["email"]);
        Assert.Equal("409 other-address", (await browser.JoinAsync(token, "Eve")).Outcome);
        Assert.Equal("200", (await browser.JoinAsync(token, "Niels")).Outcome);
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        var invited = await _admin.PostAsync("invitations", """{"role":"admin"}""");
        using var browser = _server.Browser();

        Assert.Equal("409 address-taken", (await browser.JoinAsync(invited["url"].Split("#invite=")[1], "ADA")).Outcome);
    }

    [Theory]
    [InlineData("""{"name":"","email":"a@b","password":"long enough, really"}""", "400 invalid-name")]
    [InlineData("""{"name":"A\nB","email":"a@b","password":"long enough, really"}""", "400 invalid-name")]
    [InlineData("""{"name":"A","email":"nobody","password":"long enough, really"}""", "400 invalid-email")]
    [InlineData("""{"name":"A","email":"a@b","password":"too short"}""", "400 invalid-password")]
    [InlineData("""{"name":"A","email":"a@b","password":null}""", "400 malformed")]
    [InlineData("""{"name":"A","email":"a@b"}""", "400 malformed")]
    [InlineData("""{"name":"\ud800","email":"a@b","password":"long enough, really"}""", "400 malformed")]
    [InlineData("""not JSON""", "400 malformed")]
    public async Task What_makes_no_account_is_refused_and_leaves_the_invitation_as_it_was(string body, string refusal)
    {
        var invited = await _admin.PostAsync("invitations", """{"role":"agent"}""");
        var path = $"invitations/{invited["url"].Split("#invite=")[1]}";
        using var browser = _server.Browser();

        Assert.Equal(refusal, (await browser.PostAsync(path, body)).Outcome);
        Assert.Equal("200", (await browser.GetAsync(path)).Outcome);
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once_and_can_be_invited_back()
    {
        using var emmy = await _server.InvitedAsync(_admin, "Emmy");
        var id = emmy.Id;

        Assert.Equal("204", (await _admin.DeleteAsync($"agents/{id}")).Outcome);
        Assert.Equal("401 sign-in", (await emmy.GetAsync("me")).Outcome);
        Assert.Equal("401 wrong-password", (await emmy.SignInAsync("Emmy")).Outcome);

        using var back = await _server.InvitedAsync(_admin, "Emmy");
        Assert.Equal(id, back.Id);
    }

    [Fact]
    public async Task The_last_admin_stays()
    {
        Assert.Equal("409 last-admin", (await _admin.DeleteAsync($"agents/{_admin.Id}")).Outcome);
        Assert.Equal("409 last-admin", (await ChangeRoleAsync(_admin, "agent")).Outcome);
    }

    [Fact]
    public async Task A_new_role_counts_from_the_next_sign_in_and_the_sessions_of_the_old_one_end_at_once()
    {
        using var hedy = await _server.InvitedAsync(_admin, "Hedy", "supervisor");
        await using var events = await hedy.ListenAsync();

        Assert.Equal("204", (await ChangeRoleAsync(hedy, "agent")).Outcome);

        Assert.Null(await events.NextAsync("nothing"));
        Assert.Equal("401 sign-in", (await hedy.GetAsync("audit")).Outcome);
        await hedy.SignInAsync("Hedy");
        Assert.Equal("403 role", (await hedy.GetAsync("audit")).Outcome);
        Assert.Contains($"Ada change-role {hedy.Id} agent", await AuditAsync(_admin), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_away_is_shown_with_their_new_role_to_all_who_are_there()
    {
        using var rita = await _server.InvitedAsync(_admin, "Rita");
        await using var events = await team.Linus.ListenAsync();

        await ChangeRoleAsync(rita, "supervisor");

        Assert.NotNull(await events.NextAsync("agents", agents => agents.GetProperty("agents").EnumerateArray()
            .Any(agent => agent.GetProperty("id").ToString() == rita.Id && agent.GetProperty("role").ToString() == "supervisor")));
    }

    [Theory]
    [InlineData("{}", "400 malformed")]
    [InlineData("""{"role":"owner"}""", "400 invalid-role")]
    [InlineData("""{"role":"agent"}""", "404 not-found")]
    public async Task A_role_that_cannot_be_given_is_refused(string body, string refusal) =>
        Assert.Equal(refusal, (await _admin.PostAsync("agents/nobody/role", body)).Outcome);

    [Fact]
    public async Task Sessions_are_ended_by_their_owner_and_by_admins_and_by_nobody_else()
    {
        using var marie = await _server.InvitedAsync(_admin, "Marie");
        using var lise = await _server.InvitedAsync(_admin, "Lise");

        Assert.Equal("403 role", (await lise.DeleteAsync($"agents/{marie.Id}/sessions")).Outcome);
        Assert.Equal("204", (await marie.DeleteAsync($"agents/{marie.Id}/sessions")).Outcome);
        Assert.Equal("204", (await _admin.DeleteAsync($"agents/{lise.Id}/sessions")).Outcome);
        Assert.Equal(("401 sign-in", "401 sign-in"), ((await marie.GetAsync("me")).Outcome, (await lise.GetAsync("me")).Outcome));
    }

    [Fact]
    public async Task The_audit_log_tells_who_did_what()
    {
        using var sofia = await _server.InvitedAsync(_admin, "Sofia", "supervisor");
        await sofia.SignInAsync("Sofia", "a guess of mine");

        var lines = (await AuditAsync(sofia)).Where(line => line.Contains("Sofia", StringComparison.OrdinalIgnoreCase)).ToArray();

        Assert.Equal(["Sofia see-audit", "sign-in-failed sofia@example.com", "Sofia join"], lines);
    }

    private Task<Reply> ChangeRoleAsync(DeskClient agent, string role) =>
        _admin.PostAsync($"agents/{agent.Id}/role", $$"""{"role":"{{role}}"}""");

    private static async Task<IReadOnlyList<string>> AuditAsync(DeskClient reader) =>
    [
        .. (await reader.GetAsync("audit?limit=500")).Body.GetProperty("entries").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("name")} {entry.GetProperty("action")} {entry.GetProperty("subject")} {entry.GetProperty("detail")}".Trim()),
    ];

    private static async Task<string> RoleAsync(DeskClient reader, DeskClient agent) =>
        (await reader.GetAsync("agents")).Body.GetProperty("agents").EnumerateArray()
            .Single(each => each.GetProperty("id").ToString() == agent.Id).GetProperty("role").ToString();
}
