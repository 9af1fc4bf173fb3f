using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk.Tests.OpenIdConnect;

/// <summary>A small OpenID Connect provider: discovery, keys, the code flow with PKCE, ID tokens signed with its own key.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "the-desk";
    public const string ClientSecret = "the desk's secret";

    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string RedirectUri)> _codes = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private IdentityProvider(WebApplication app) => _app = app;

    /// <summary>What the ID token says of the person who is about to sign in.</summary>
    public JsonObject Person { get; set; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var provider = new IdentityProvider(app);
        app.UseRouting();
        app.MapGet("/.well-known/openid-configuration", context => AnswerAsync(context, provider.Discovery()));
        app.MapGet("/keys", context => AnswerAsync(context, provider.Keys()));
        app.MapGet("/authorize", provider.AuthorizeAsync);
        app.MapPost("/token", provider.IssueAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private static Task AnswerAsync(HttpContext context, JsonObject json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }

    private string At(string path) => new Uri(Address, path).AbsoluteUri;

    private JsonObject Discovery() => new()
    {
        ["issuer"] = At("/"),
        ["authorization_endpoint"] = At("/authorize"),
        ["token_endpoint"] = At("/token"),
        ["jwks_uri"] = At("/keys"),
        ["response_types_supported"] = new JsonArray("code"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private JsonObject Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = "one",
                ["n"] = WebEncoders.Base64UrlEncode(key.Modulus!),
                ["e"] = WebEncoders.Base64UrlEncode(key.Exponent!),
            }),
        };
    }

    private Task AuthorizeAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var code = Guid.NewGuid().ToString("N");
        Assert.Equal(("code", ClientId, "S256"), ((string?)query["response_type"], (string?)query["client_id"], (string?)query["code_challenge_method"]));
        _codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString(), query["redirect_uri"].ToString());
        context.Response.Redirect($"{query["redirect_uri"]}?code={code}&state={UrlEncoder.Default.Encode(query["state"].ToString())}");
        return Task.CompletedTask;
    }

    private async Task IssueAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(TestContext.Current.CancellationToken);
        var isKnown = _codes.TryRemove(form["code"].ToString(), out var asked);
        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (!isKnown || challenge != asked.Challenge || form["client_secret"] != ClientSecret || form["redirect_uri"] != asked.RedirectUri)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await AnswerAsync(context, new JsonObject { ["error"] = "invalid_grant" });
            return;
        }

        await AnswerAsync(context, new JsonObject
        {
            ["access_token"] = "unused",
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["id_token"] = Sign(asked.Nonce),
        });
    }

    private string Sign(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = (JsonObject)Person.DeepClone();
        claims["iss"] = At("/");
        claims["aud"] = ClientId;
        claims["nonce"] = nonce;
        claims["iat"] = now;
        claims["exp"] = now + 300;
        var signed = $"{Encode(new JsonObject { ["alg"] = "RS256", ["kid"] = "one", ["typ"] = "JWT" })}.{Encode(claims)}";
        var signature = _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    private static string Encode(JsonObject json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
