using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector;

/// <summary>A Bot Connector's published keys, which a test may change, withhold and count the readings of.</summary>
internal sealed class Metadata : HttpMessageHandler
{
    public static readonly Uri Address = new("https://login.example/v1/.well-known/openidconfiguration");

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public int Readings { get; private set; }

    public bool IsDown { get; set; }

    /// <summary>Makes a key and publishes it.</summary>
    public RsaSecurityKey Publish(string id, params string[] endorsements)
    {
        var key = NewKey(id);
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        var channels = string.Join(',', endorsements.Select(channel => $"\"{channel}\""));
        _keys[id] = $$"""
            {"kty":"RSA","use":"sig","kid":"{{id}}","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}",
             "e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}","endorsements":[{{channels}}]}
            """;
        return key;
    }

    /// <summary>Publishes a key as it is written.</summary>
    public void PublishJson(string id, string key) => _keys[id] = key;

    public void Withdraw(string id) => _keys.Remove(id);

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("Connection refused");
        }

        if (request.RequestUri == Address)
        {
            Readings++;
            return Json("""{"issuer":"https://api.botframework.com","jwks_uri":"https://login.example/v1/.well-known/keys"}""");
        }

        return Json($$"""{"keys":[{{string.Join(',', _keys.Values)}}]}""");
    }

    private static Task<HttpResponseMessage> Json(string json) => Task.FromResult(
        new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") });
}
