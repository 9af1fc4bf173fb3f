using System.Buffers.Text;
using System.Text;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Channels.Tests.DirectLine;

public sealed class TokenTests(SharedServer shared)
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";

    private DirectLineApi Api => shared.Api;

    [Fact]
    public async Task A_secret_generates_a_token_for_a_new_conversation()
    {
        var generated = await Api.PostAsync(Generate, DirectLineServer.Secret, """{"user":{"id":"dl_ann"}}""");

        Assert.Equal((HttpStatusCode.OK, "conversationId, token, expires_in"), (generated.Status, generated.Names));
        Assert.Equal("86400", generated["expires_in"]);
        var claims = Claims(generated["token"]);
        Assert.Equal("dl_ann", claims.GetProperty("user").GetString());
        Assert.Equal(generated["conversationId"], claims.GetProperty("conv").GetString());
        Assert.Equal(86_400, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Without_a_name_the_user_is_named_after_the_conversation()
    {
        var generated = await Api.PostAsync(Generate, DirectLineServer.Secret);

        Assert.Equal($"dl_{generated["conversationId"]}", Claims(generated["token"]).GetProperty("user").GetString());
    }

    [Theory]
    [InlineData("""{"user":{"id":"ann"}}""", "InvalidUserId")]
    [InlineData("""{"user":{"id":"dl_"}}""", "InvalidUserId")]
    [InlineData("""{"user":{"id":"dl_a\nb"}}""", "InvalidUserId")]
    [InlineData("""{"trustedOrigins":["https://a.example",null]}""", "InvalidTrustedOrigins")]
    [InlineData("""{"trustedOrigins":["*"]}""", "InvalidTrustedOrigins")]
    [InlineData("""{"trustedOrigins":["https://a.example/"]}""", "InvalidTrustedOrigins")]
    [InlineData("""{"user":{"id":7}}""", "MalformedData")]
    [InlineData("""{"trustedOrigins":"https://a.example"}""", "MalformedData")]
    [InlineData("{", "MalformedData")]
    public async Task A_token_is_not_generated_for_nonsense(string json, string code)
    {
        var refused = await Api.PostAsync(Generate, DirectLineServer.Secret, json);

        Assert.Equal($"400 {code}", refused.Error);
    }

    [Fact]
    public async Task A_token_cannot_generate_others()
    {
        var visitor = await Api.PostAsync("/api/visitor-token");

        var refused = await Api.PostAsync(Generate, visitor["token"]);

        Assert.Equal("403 SecretRequired", refused.Error);
    }

    [Fact]
    public async Task A_secret_cannot_be_refreshed()
    {
        var refused = await Api.PostAsync(Refresh, DirectLineServer.Secret);

        Assert.Equal("403 TokenRequired", refused.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not-a-token")]
    [InlineData("a-secret-of-at-least-32-characterS")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJ1c2VyIjoiZGxfeCIsImNvbnYiOiJ4IiwiZXhwIjo0MDAwMDAwMDAwfQ.")]
    public async Task What_this_server_did_not_issue_is_refused(string credential)
    {
        var refused = await Api.PostAsync(Refresh, credential.Length > 0 ? credential : "x.y.z");

        Assert.Equal("403 InvalidCredentials", refused.Error);
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var (id, token, _) = await Api.StartAsync();
        var parts = token.Split('.');
        var elsewhere = new string('a', 32);
        var forged = Claims(token).GetRawText().Replace(id, elsewhere, StringComparison.Ordinal);
        var other = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forged));

        var refused = await Api.ReadAsync(elsewhere, $"{parts[0]}.{other}.{parts[2]}");

        Assert.Equal("403 InvalidCredentials", refused.Error);
    }

    [Theory]
    [InlineData("POST", "/v3/directline/tokens/generate")]
    [InlineData("POST", "/v3/directline/tokens/refresh")]
    [InlineData("POST", "/v3/directline/conversations")]
    [InlineData("GET", "/v3/directline/conversations/x")]
    [InlineData("GET", "/v3/directline/conversations/x/activities")]
    [InlineData("POST", "/v3/directline/conversations/x/activities")]
    [InlineData("POST", "/v3/directline/conversations/x/upload")]
    public async Task Without_credentials_everything_is_401(string method, string path)
    {
        var refused = await Api.SendAsync(HttpMethod.Parse(method), path, null);

        Assert.Equal("401 MissingCredentials", refused.Error);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/json; charset=utf-8", refused.ContentHeaders.ContentType?.ToString());
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_old_one_which_is_403_TokenExpired()
    {
        // Given
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync([("DirectLine:TokenLifetime", "01:00:00")], time);
        var (id, token, _) = await server.Api.StartAsync();
        time.Advance(TimeSpan.FromMinutes(59));
        var refreshed = await server.Api.PostAsync(Refresh, token);

        // When
        time.Advance(TimeSpan.FromMinutes(1));
        Reply[] refused =
        [
            await server.Api.SayAsync(id, token, "hello"),
            await server.Api.ReadAsync(id, token),
            await server.Api.PostAsync(Refresh, token),
            await server.Api.GetAsync($"/v3/directline/conversations/{id}", token),
        ];
        var said = await server.Api.SayAsync(id, refreshed["token"], "hello");

        // Then
        Assert.All(refused, reply => Assert.Equal("403 TokenExpired", reply.Error));
        Assert.Equal("conversationId, token, expires_in", refreshed.Names);
        Assert.Equal((id, "3600"), (refreshed["conversationId"], refreshed["expires_in"]));
        Assert.Equal(HttpStatusCode.OK, said.Status);
    }

    [Fact]
    public async Task A_token_for_trusted_origins_is_refused_to_pages_of_others_and_stays_so_when_refreshed()
    {
        var generated = await Api.PostAsync(
            Generate, DirectLineServer.Secret, """{"trustedOrigins":["https://shop.example.com"]}""");
        var own = await Api.SendAsync(
            HttpMethod.Post, Refresh, generated["token"], null, ("Origin", "https://shop.example.com"));

        var foreign = await Api.SendAsync(
            HttpMethod.Post, Refresh, own["token"], null, ("Origin", "https://evil.example"));

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("403 OriginNotTrusted", foreign.Error);
    }

    [Fact]
    public async Task A_token_survives_a_restart_and_its_key_is_the_owners_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.Delete(folder.Path);
        string token;
        string id;
        await using (var server = await DirectLineServer.StartAsync(folder: folder))
        {
            (id, token, _) = await server.Api.StartAsync();
        }

        await using var restarted = await DirectLineServer.StartAsync(folder: folder);
        var read = await restarted.Api.ReadAsync(id, token);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder.Path, "directline.key")));
        }
    }

    private static JsonElement Claims(string token) =>
        JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]));
}
