using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BotFramework.Connector;
using BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorTokenVerifierTests : IDisposable
{
    private const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    private const string ServiceUrl = "https://smba.example/emea/";
    private const string TeamsHeader = """{"alg":"RS256","kid":"teams-key"}""";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Metadata _metadata = new();
    private readonly HttpClient _http;
    private readonly SigningKeys _keys;
    private readonly ConnectorTokenVerifier _verifier;
    private readonly RsaSecurityKey _teamsKey;

    public ConnectorTokenVerifierTests()
    {
        _http = new HttpClient(_metadata);
        _keys = new SigningKeys(_http, Metadata.Address, _time);
        _verifier = new ConnectorTokenVerifier(_keys, ConnectorCloud.Public.Issuer, AppId, _time);
        _teamsKey = _metadata.Publish("teams-key", "msteams", "webchat");
    }

    public void Dispose()
    {
        _keys.Dispose();
        _http.Dispose();
        _metadata.Dispose();
    }

    [Fact]
    public async Task A_channels_own_token_is_accepted()
    {
        var verdict = await VerifyAsync(Token());

        Assert.True(verdict.IsAccepted, verdict.Reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task A_request_without_a_bearer_token_is_refused(string? authorization) =>
        Assert.Equal(TokenRefusal.Missing, (await VerifyHeaderAsync(authorization)).Refusal);

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Bearer a.b.c")]
    public async Task What_is_no_token_is_refused(string authorization) =>
        Assert.Equal(TokenRefusal.Malformed, (await VerifyHeaderAsync(authorization)).Refusal);

    [Theory]
    [InlineData("""{"alg":null,"kid":"teams-key"}""", "{}")]
    [InlineData("""{"alg":1,"kid":"teams-key"}""", "{}")]
    [InlineData("""{"alg":["RS256"],"kid":"teams-key"}""", "{}")]
    [InlineData("""{"alg":{},"kid":"teams-key"}""", "{}")]
    [InlineData("""{"kid":"teams-key"}""", "{}")]
    [InlineData("""{"alg":"RS256"}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":null}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":""}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":1}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":true}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":["teams-key"]}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":{"a":1}}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"teams-key","typ":null}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"teams-key","typ":1}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"teams-key","enc":"A128GCM","zip":1,"crit":1}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"teams-key","alg":null}""", "{}")]
    [InlineData("null", "{}")]
    [InlineData("[]", "{}")]
    [InlineData("1", "{}")]
    [InlineData(TeamsHeader, "null")]
    [InlineData(TeamsHeader, "[]")]
    [InlineData(TeamsHeader, "")]
    [InlineData(TeamsHeader, """{"exp":null,"nbf":null,"iat":null}""")]
    [InlineData(TeamsHeader, """{"exp":"soon","nbf":[],"iat":{}}""")]
    [InlineData(TeamsHeader, """{"exp":1e400,"nbf":-1e400}""")]
    [InlineData(TeamsHeader, """{"exp":99999999999999999999999}""")]
    [InlineData(TeamsHeader, """{"iss":null,"aud":null,"serviceurl":null}""")]
    [InlineData(TeamsHeader, """{"iss":1,"aud":[1,null,{}],"serviceurl":[]}""")]
    [InlineData(TeamsHeader, """{"iss":["https://api.botframework.com"],"aud":{"a":1}}""")]
    public async Task A_token_with_the_wrong_kind_of_values_is_refused(string header, string claims)
    {
        var token = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(claims)}.AAAA";

        var verdict = await VerifyAsync(token);

        Assert.False(verdict.IsAccepted);
        Assert.NotEmpty(verdict.Reason);
    }

    [Theory]
    [InlineData("""{"iss":null}""", TokenRefusal.Issuer)]
    [InlineData("""{"iss":1}""", TokenRefusal.Malformed)]
    [InlineData("""{"iss":["https://api.botframework.com"]}""", TokenRefusal.Malformed)]
    [InlineData("""{"aud":null}""", TokenRefusal.Audience)]
    [InlineData("""{"aud":1}""", TokenRefusal.Malformed)]
    [InlineData("""{"aud":[1,null,{}]}""", TokenRefusal.Malformed)]
    [InlineData("""{"exp":null}""", TokenRefusal.Malformed)]
    [InlineData("""{"exp":"soon"}""", TokenRefusal.Malformed)]
    [InlineData("""{"exp":99999999999999999999999}""", TokenRefusal.Malformed)]
    [InlineData("""{"nbf":{}}""", TokenRefusal.Malformed)]
    [InlineData("""{"serviceurl":null}""", TokenRefusal.ServiceUrl)]
    [InlineData("""{"serviceurl":7}""", TokenRefusal.ServiceUrl)]
    [InlineData("""{"serviceurl":["https://smba.example/emea/"]}""", TokenRefusal.ServiceUrl)]
    public async Task A_signed_token_with_the_wrong_kind_of_claim_is_refused_too(string claims, TokenRefusal refusal)
    {
        var payload = JsonNode.Parse(ClaimsOf(Token()))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(claims)!.AsObject())
        {
            payload[name] = value?.DeepClone();
        }

        var verdict = await VerifyAsync(Signed(payload.ToJsonString()));

        Assert.Equal(refusal, verdict.Refusal);
    }

    [Theory]
    [InlineData(-70, -6)]
    [InlineData(6, 60)]
    public async Task A_token_outside_its_lifetime_is_refused(int fromMinutes, int toMinutes)
    {
        var verdict = await VerifyAsync(Token(from: fromMinutes, to: toMinutes));

        Assert.Equal(TokenRefusal.Lifetime, verdict.Refusal);
        Assert.Contains("it is good from 2026-03-01", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-70, -4)]
    [InlineData(4, 60)]
    public async Task Clocks_may_differ_by_less_than_five_minutes(int fromMinutes, int toMinutes) =>
        Assert.True((await VerifyAsync(Token(from: fromMinutes, to: toMinutes))).IsAccepted);

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        var verdict = await VerifyAsync(Token(issuer: "https://sts.windows.net/x/"));

        Assert.Equal(TokenRefusal.Issuer, verdict.Refusal);
        Assert.Contains("\"https://sts.windows.net/x/\"", verdict.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_another_bot_is_refused() =>
        Assert.Equal(TokenRefusal.Audience, (await VerifyAsync(Token(audience: "another-app"))).Refusal);

    [Fact]
    public async Task An_unsigned_token_is_refused() =>
        Assert.Equal(TokenRefusal.Algorithm, (await VerifyAsync(Token(unsigned: true))).Refusal);

    [Fact]
    public async Task A_token_signed_with_a_shared_secret_is_refused()
    {
        var secret = new SymmetricSecurityKey(new byte[64]) { KeyId = "teams-key" };

        var verdict = await VerifyAsync(Token(credentials: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)));

        Assert.Equal(TokenRefusal.Algorithm, verdict.Refusal);
    }

    [Fact]
    public async Task A_token_that_names_a_published_key_but_is_signed_by_another_is_refused() =>
        Assert.Equal(TokenRefusal.Signature, (await VerifyAsync(Token(key: Metadata.NewKey("teams-key")))).Refusal);

    [Fact]
    public async Task A_token_with_changed_claims_is_refused()
    {
        var (mine, other) = (Token().Split('.'), Token(audience: "another-app").Split('.'));

        var verdict = await VerifyAsync($"{other[0]}.{mine[1]}.{other[2]}");

        Assert.Equal(TokenRefusal.Signature, verdict.Refusal);
    }

    [Fact]
    public async Task A_token_of_an_unpublished_key_is_refused() =>
        Assert.Equal(TokenRefusal.UnknownKey, (await VerifyAsync(Token(key: Metadata.NewKey("made-up")))).Refusal);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"kid":null,"kty":null}""")]
    [InlineData("""{"kid":1,"kty":"RSA"}""")]
    [InlineData("""{"kid":["a"],"kty":7,"n":{},"e":null,"endorsements":"msteams"}""")]
    [InlineData("""{"kid":"other","kty":"RSA","n":"AQAB","e":"AQAB","endorsements":[null,1,{}]}""")]
    public async Task A_published_key_that_cannot_be_read_takes_no_other_with_it(string key)
    {
        _metadata.PublishJson("other", key);

        Assert.True((await VerifyAsync(Token())).IsAccepted);
    }

    [Fact]
    public async Task A_key_of_another_channel_is_refused()
    {
        var verdict = await VerifyAsync(Token(key: _metadata.Publish("slack-key", "slack")));

        Assert.Equal(TokenRefusal.Endorsement, verdict.Refusal);
        Assert.Contains("\"msteams\"", verdict.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.example/emea")]
    [InlineData(null)]
    public async Task A_token_for_another_service_url_is_refused(string? claim) =>
        Assert.Equal(TokenRefusal.ServiceUrl, (await VerifyAsync(Token(serviceUrl: claim))).Refusal);

    [Fact]
    public async Task A_new_key_is_read_when_a_token_names_it()
    {
        await VerifyAsync(Token());
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.True((await VerifyAsync(Token(key: _metadata.Publish("next-key", "msteams")))).IsAccepted);
    }

    [Fact]
    public async Task Made_up_keys_do_not_make_the_bot_read_the_metadata_again_and_again()
    {
        for (var i = 0; i < 5; i++)
        {
            await VerifyAsync(Token(key: Metadata.NewKey($"made-up-{i}")));
        }

        Assert.Equal(1, _metadata.Readings);
    }

    [Fact]
    public async Task A_withdrawn_key_is_refused_after_a_day()
    {
        await VerifyAsync(Token());
        _metadata.Withdraw("teams-key");
        _metadata.Publish("next-key", "msteams");
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(TokenRefusal.UnknownKey, (await VerifyAsync(Token())).Refusal);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage_of_the_metadata_by_one_day()
    {
        await VerifyAsync(Token());
        _metadata.IsDown = true;

        _time.Advance(TimeSpan.FromHours(47));
        Assert.True((await VerifyAsync(Token())).IsAccepted);

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TokenRefusal.KeysUnavailable, (await VerifyAsync(Token())).Refusal);
    }

    [Fact]
    public async Task Without_metadata_nothing_is_accepted_until_it_is_back()
    {
        _metadata.IsDown = true;
        Assert.Equal(TokenRefusal.KeysUnavailable, (await VerifyAsync(Token())).Refusal);

        _metadata.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.True((await VerifyAsync(Token())).IsAccepted);
    }

    private Task<TokenVerdict> VerifyAsync(string token) => VerifyHeaderAsync($"Bearer {token}");

    private Task<TokenVerdict> VerifyHeaderAsync(string? authorization) => _verifier.VerifyAsync(
        authorization,
        new Activity { Type = ActivityTypes.Message, ChannelId = "msteams", ServiceUrl = ServiceUrl },
        TestContext.Current.CancellationToken);

    private static string ClaimsOf(string token) => Base64UrlEncoder.Decode(token.Split('.')[1]);

    private string Signed(string claims)
    {
        var signed = $"{Base64UrlEncoder.Encode(TeamsHeader)}.{Base64UrlEncoder.Encode(claims)}";
        var signature = _teamsKey.Rsa.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    private string Token(
        SecurityKey? key = null,
        string issuer = "https://api.botframework.com",
        string audience = AppId,
        string? serviceUrl = ServiceUrl,
        int from = -5,
        int to = 60,
        bool unsigned = false,
        SigningCredentials? credentials = null)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal);
        if (serviceUrl is not null)
        {
            claims["serviceurl"] = serviceUrl;
        }

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = now.AddMinutes(from),
            NotBefore = now.AddMinutes(from),
            Expires = now.AddMinutes(to),
            SigningCredentials = unsigned
                ? null
                : credentials ?? new SigningCredentials(key ?? _teamsKey, SecurityAlgorithms.RsaSha256),
        });
    }
}
