using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

public sealed class KeyTests(DeskTeam team)
{
    [Fact]
    public async Task A_secret_is_shown_once_and_kept_nowhere()
    {
        using var folder = new TemporaryFolder();
        await using var server = await DeskServer.StartAsync(folder: folder);
        using var admin = await server.AdminAsync();

        var made = await admin.PostAsync("keys", """{"name":"Acme","scopes":["read"],"days":30}""");
        var listed = await admin.GetAsync("keys");

        Assert.StartsWith("blinkbot_", made["secret"], StringComparison.Ordinal);
        var key = Assert.Single(listed.Body.GetProperty("keys").EnumerateArray());
        Assert.Equal((made.Body.GetProperty("key").ToString(), admin.Id), (key.ToString(), key.GetProperty("createdBy").ToString()));
        Assert.Equal(30, (key.GetProperty("expiresAt").GetDateTimeOffset() - key.GetProperty("createdAt").GetDateTimeOffset()).TotalDays);
        Assert.DoesNotContain(made["secret"], Everything(Path.Combine(folder.Path, "desk.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_revoked_opens_nothing_from_then_on()
    {
        var made = await team.Ada.PostAsync("keys", """{"name":"Gone","scopes":["read"]}""");
        using var desk = new HelpDeskClient(team.Server.Address, made["secret"]);
        var before = await desk.GetAsync("cases");

        var id = made.Body.GetProperty("key").GetProperty("id").ToString();
        var revoked = await team.Ada.DeleteAsync($"keys/{id}");

        Assert.Equal(("200", "204"), (before.Outcome, revoked.Outcome));
        Assert.Equal("401 key", (await desk.GetAsync("cases")).Outcome);
        Assert.Equal("404 not-found", (await team.Ada.DeleteAsync($"keys/{id}")).Outcome);
    }

    [Fact]
    public async Task A_key_ends_when_its_time_is_over()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await DeskServer.StartAsync(time: time);
        using var admin = await server.AdminAsync();
        var made = await admin.PostAsync("keys", """{"name":"Acme","scopes":["read"],"days":1}""");
        using var desk = new HelpDeskClient(server.Address, made["secret"]);
        Assert.Equal("200", (await desk.GetAsync("cases")).Outcome);

        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal("401 key", (await desk.GetAsync("cases")).Outcome);
    }

    [Theory]
    [InlineData("""{"name":"","scopes":["read"]}""", "400 invalid-name")]
    [InlineData("""{"name":"Acme","scopes":[]}""", "400 invalid-scopes")]
    [InlineData("""{"name":"Acme","scopes":["admin"]}""", "400 invalid-scopes")]
    [InlineData("""{"name":"Acme","scopes":["read"],"days":0}""", "400 invalid-days")]
    [InlineData("""{"name":"Acme"}""", "400 malformed")]
    public async Task A_key_that_cannot_be_is_refused(string body, string refusal) =>
        Assert.Equal(refusal, (await team.Ada.PostAsync("keys", body)).Outcome);

    [Theory]
    [InlineData("Bearer blinkbot_guessed")]
    [InlineData("Basic QWNtZTpzZWNyZXQ=")]
    [InlineData("Bearer")]
    public async Task Whatever_is_no_key_is_told_how_to_send_one(string header)
    {
        using var http = new HttpClient { BaseAddress = team.Server.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var response = await http.GetAsync(new Uri("/api/cases", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_key_opens_nothing_of_the_desk_and_an_agents_sign_in_nothing_of_the_API()
    {
        using var desk = await HelpDeskClient.CreateAsync(team.Server, team.Ada);

        Assert.Equal("401 sign-in", (await desk.GetAsync("../desk/api/cases")).Outcome);
        Assert.Equal("401 key", (await team.Ada.GetAsync("../../api/cases")).Outcome);
    }

    [Fact]
    public async Task What_is_done_with_keys_is_in_the_audit_log()
    {
        var (customer, reference) = await team.WaitingAsync();
        using var _ = customer;
        using var desk = await HelpDeskClient.CreateAsync(team.Server, team.Ada, "Audited");

        await desk.GetAsync($"cases/{reference}");
        await desk.GiveAsync(reference, "take", """{"agentName":"Maria"}""");

        var entries = (await team.Ada.GetAsync("audit?limit=500")).Body.GetProperty("entries").EnumerateArray()
            .Select(entry => $"{entry.GetProperty("agent")} {entry.GetProperty("name")} {entry.GetProperty("action")} {entry.GetProperty("detail")}".TrimEnd())
            .ToList();
        Assert.Contains($"{team.Ada.Id} Ada create-key Audited: read write", entries, StringComparer.Ordinal);
        Assert.Contains("api-audited Audited see-case", entries, StringComparer.Ordinal);
        Assert.Contains("api-audited Maria take", entries, StringComparer.Ordinal);
    }

    private static string Everything(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(concat_ws(' ', id, hash, name, scopes, created_by)) || (SELECT group_concat(concat_ws(' ', subject, detail)) FROM audit) FROM api_keys";
        var text = command.ExecuteScalar() as string;
        Assert.Contains("Acme", text, StringComparison.Ordinal);
        return text!;
    }
}
