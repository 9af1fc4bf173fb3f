using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Connector.SignIn;
using BlinkAudioBot.Channels.Tests.DirectLine.Harness;
using BotFramework.Connector;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BlinkAudioBot.Channels.Tests.Connector;

/// <summary>Signing in with a certificate, at a token endpoint that checks the signature as Microsoft Entra does.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string AppId = "00000000-aaaa-bbbb-cccc-000000000001";
    private const string Password = "only for this test";
    private const string Endpoint = "https://login.microsoftonline.com/my-tenant.example/oauth2/v2.0/token";

    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _certificate = SelfMade();

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_app_proves_itself_with_its_certificate()
    {
        using var signIn = new SignIn(_certificate);

        var token = await Tokens(signIn, _certificate).GetAsync(renew: false, TestContext.Current.CancellationToken);

        Assert.Equal((null, "token-of-the-certificate"), (token.Fault, token.Value));
    }

    [Fact]
    public async Task Another_certificate_is_refused_and_told()
    {
        using var signIn = new SignIn(_certificate);
        using var another = SelfMade();

        var token = await Tokens(signIn, another).GetAsync(renew: false, TestContext.Current.CancellationToken);

        Assert.Null(token.Value);
        Assert.Contains("invalid_client", token.Fault, StringComparison.Ordinal);
    }

    private MsalBotTokens Tokens(SignIn signIn, X509Certificate2 certificate)
    {
        var file = Path.Combine(_folder.Path, certificate.Thumbprint + ".pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
        var options = new ConnectorOptions
        {
            AppId = AppId,
            AppType = ConnectorAppType.SingleTenant,
            TenantId = "my-tenant.example",
            CertificatePath = file,
            CertificatePassword = Password,
        };
        Assert.True(new ConnectorRegistrationValidator().Validate(null, options).Succeeded);
        return new MsalBotTokens(Options.Create(options), ConnectorCloud.Public, signIn);
    }

    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>A token endpoint that knows one certificate.</summary>
    private sealed class SignIn : HttpMessageHandler, IMsalHttpClientFactory
    {
        private readonly HttpClient _client;
        private readonly X509Certificate2 _known;

        public SignIn(X509Certificate2 known) => (_known, _client) = (known, new HttpClient(this, disposeHandler: false));

        public HttpClient GetHttpClient() => _client;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                // Which other names the cloud's sign-in goes by: none.
                return Json(HttpStatusCode.NotFound, "{}");
            }

            Assert.Equal(Endpoint, request.RequestUri?.GetLeftPart(UriPartial.Path));
            var form = (await request.Content!.ReadAsStringAsync(cancellationToken)).Split('&')
                .Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]), StringComparer.Ordinal);
            Assert.Equal("client_credentials", form["grant_type"]);
            Assert.Equal("https://api.botframework.com/.default", form["scope"]);
            Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
            return await IsProvenAsync(form["client_assertion"])
                ? Json(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"token-of-the-certificate"}""")
                : Json(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"The signature is not the app's."}""");
        }

        protected override void Dispose(bool disposing)
        {
            _client.Dispose();
            base.Dispose(disposing);
        }

        private async Task<bool> IsProvenAsync(string assertion)
        {
            var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
            {
                ValidIssuer = AppId,
                ValidAudience = Endpoint,
                IssuerSigningKey = new RsaSecurityKey(_known.GetRSAPublicKey()),
                ValidAlgorithms = [SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256],
            });
            var thumbprint = Base64Url.EncodeToString(_known.GetCertHash(HashAlgorithmName.SHA256));
            return checkedToken is { IsValid: true, SecurityToken: JsonWebToken token }
                && token.Subject == AppId
                && token.TryGetHeaderValue<string>("x5t#S256", out var named) && named == thumbprint;
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
