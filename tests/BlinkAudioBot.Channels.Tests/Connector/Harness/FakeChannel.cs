using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BlinkAudioBot.Channels.Tests.Connector.Harness;

/// <summary>A channel's service and the metadata of its keys, on Kestrel: takes the bot's calls and answers as a test says.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ChannelCall> _calls = System.Threading.Channels.Channel.CreateUnbounded<ChannelCall>();
    private readonly ConcurrentQueue<(int Status, string? RetryAfter, string? Code)> _faults = [];
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "channel-key" };
    private readonly SemaphoreSlim _hanging = new(0);
    private readonly SemaphoreSlim _goOn = new(0);
    private volatile string? _hangs;
    private int _ids;

    private FakeChannel()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public string ServiceUrl => _app.Urls.Single() + "/amer/";

    public Uri Metadata => new(_app.Urls.Single() + "/.well-known/openidconfiguration");

    public int CallsWaiting => _calls.Reader.Count;

    public static async Task<FakeChannel> StartAsync()
    {
        var channel = new FakeChannel();
        await channel._app.StartAsync(TestContext.Current.CancellationToken);
        return channel;
    }

    /// <summary>The next calls are answered so, one each; later ones with success.</summary>
    public void Fail(int status, string? retryAfter = null, string? code = null) => _faults.Enqueue((status, retryAfter, code));

    /// <summary>Calls in that conversation are answered when the test lets them.</summary>
    public void Hang(string conversation) => _hangs = $"conversations/{conversation}/";

    /// <summary>Such a call has come.</summary>
    public Task HangsAsync() => _hanging.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>The one that came is answered now, and so are all that follow.</summary>
    public void GoOn()
    {
        _hangs = null;
        _goOn.Release();
    }

    /// <summary>The bot's next call.</summary>
    public async Task<ChannelCall> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return await _calls.Reader.ReadAsync(patience.Token);
    }

    /// <summary>A token as this channel gives them.</summary>
    public string Token(
        string? issuer = null, string? audience = null, string? serviceUrl = null, SecurityKey? key = null, int minutes = 60)
    {
        var now = DateTime.UnixEpoch + TimeSpan.FromMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? "https://api.botframework.com",
            Audience = audience ?? ConnectorServer.AppId,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl ?? ServiceUrl },
            IssuedAt = now.AddDays(-1),
            NotBefore = now.AddDays(-1),
            Expires = now.AddMinutes(minutes),
            SigningCredentials = new SigningCredentials(key ?? _key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        if (path.StartsWith("/.well-known", StringComparison.Ordinal))
        {
            await context.Response.WriteAsync(
                path.EndsWith("keys", StringComparison.Ordinal) ? Keys() : """{"jwks_uri":"keys"}""", context.RequestAborted);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var call = new ChannelCall(
            context.Request.Method,
            path["/amer/v3/".Length..],
            context.Request.Headers.Authorization,
            body.Length > 0 ? JsonElement.Parse(body) : JsonElement.Parse("{}"));
        if (_hangs is { } hangs && call.Path.StartsWith(hangs, StringComparison.Ordinal))
        {
            _hanging.Release();
            await _goOn.WaitAsync(context.RequestAborted);
        }

        await AnswerAsync(context.Response, call);
    }

    private async Task AnswerAsync(HttpResponse response, ChannelCall call)
    {
        if (_faults.TryDequeue(out var fault))
        {
            response.StatusCode = fault.Status;
            response.Headers.RetryAfter = fault.RetryAfter;
            if (fault.Code is { } code)
            {
                await response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"No."}}""", response.HttpContext.RequestAborted);
            }
        }
        else
        {
            var number = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
            var answer = call.Method == "POST" ? $$"""{"id":"sent-{{number}}"}""" : "{}";
            await response.WriteAsync(answer, response.HttpContext.RequestAborted);
        }

        Assert.True(_calls.Writer.TryWrite(call));
    }

    private string Keys()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return $$"""
            {"keys":[{"kty":"RSA","kid":"channel-key","endorsements":["msteams","webchat"],
              "n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}"}]}
            """;
    }
}
