using System.Text;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Connector.SignIn;
using BotFramework.Connector;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace BlinkAudioBot.Channels.Tests.Connector;

public sealed class MsalBotTokensTests
{
    [Theory]
    [InlineData(ConnectorAppType.MultiTenant, false, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData(ConnectorAppType.SingleTenant, false, "https://login.microsoftonline.com/my-tenant.example/oauth2/v2.0/token")]
    [InlineData(ConnectorAppType.SingleTenant, true, "https://login.microsoftonline.us/my-tenant.example/oauth2/v2.0/token")]
    public async Task A_token_is_asked_of_the_apps_tenant_and_kept_until_it_is_to_be_renewed(
        ConnectorAppType type, bool government, string address)
    {
        using var signIn = new SignIn();
        var tokens = Tokens(signIn, type, government);

        var first = await tokens.GetAsync(renew: false, TestContext.Current.CancellationToken);
        var second = await tokens.GetAsync(renew: false, TestContext.Current.CancellationToken);
        var renewed = await tokens.GetAsync(renew: true, TestContext.Current.CancellationToken);

        Assert.Equal(("token-1", "token-1", "token-2"), (first.Value, second.Value, renewed.Value));
        Assert.Equal(address, signIn.Asked.First());
    }

    [Fact]
    public async Task A_refused_secret_is_told_and_not_thrown()
    {
        using var signIn = new SignIn { Refuses = true };

        var token = await Tokens(signIn, ConnectorAppType.MultiTenant, government: false)
            .GetAsync(renew: false, TestContext.Current.CancellationToken);

        Assert.Null(token.Value);
        Assert.Contains("invalid_client", token.Fault, StringComparison.Ordinal);
    }

    private static MsalBotTokens Tokens(SignIn signIn, ConnectorAppType type, bool government) => new(
        Options.Create(new ConnectorOptions
        {
            AppId = "00000000-aaaa-bbbb-cccc-000000000001",
            AppPassword = "secret",
            AppType = type,
            TenantId = "my-tenant.example",
        }),
        government ? ConnectorCloud.Government : ConnectorCloud.Public,
        signIn);

    /// <summary>Microsoft Entra, as far as it is needed.</summary>
    private sealed class SignIn : HttpMessageHandler, IMsalHttpClientFactory
    {
        private readonly HttpClient _client;

        public SignIn() => _client = new HttpClient(this, disposeHandler: false);

        public List<string> Asked { get; } = [];

        public bool Refuses { get; init; }

        public HttpClient GetHttpClient() => _client;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
            {
                // Which other names the cloud's sign-in goes by: none.
                return Task.FromResult(Json(HttpStatusCode.NotFound, "{}"));
            }

            Asked.Add(request.RequestUri!.GetLeftPart(UriPartial.Path));
            return Task.FromResult(Refuses
                ? Json(HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"No."}""")
                : Json(HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3599,"access_token":"token-{{Asked.Count}}"}"""));
        }

        protected override void Dispose(bool disposing)
        {
            _client.Dispose();
            base.Dispose(disposing);
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string json) =>
            new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
