using System.Collections.Concurrent;
using BlinkAudioBot.Channels.Connector;
using BlinkAudioBot.Channels.Connector.SignIn;
using BotFramework.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Tests.Connector;

/// <summary>Signing in as a managed identity, at a stand-in for the address that Azure gives to a machine.</summary>
public sealed class ManagedIdentityTests(ManagedIdentityTests.Machine machine) : IClassFixture<ManagedIdentityTests.Machine>
{
    private const string Known = "00000000-aaaa-bbbb-cccc-000000000001";

    [Fact]
    public async Task The_machines_identity_gets_a_token_for_the_bots_app_and_keeps_it()
    {
        using var http = new SharedHttp();
        var tokens = Tokens(Known, http);

        var first = await tokens.GetAsync(renew: false, TestContext.Current.CancellationToken);
        var second = await tokens.GetAsync(renew: false, TestContext.Current.CancellationToken);

        Assert.Equal((null, "token-1", "token-1"), (first.Fault, first.Value, second.Value));
        Assert.Equal($"true {Known} https://api.botframework.com", Assert.Single(machine.Asked));
    }

    [Fact]
    public async Task An_identity_that_the_machine_does_not_have_is_told_and_not_thrown()
    {
        using var http = new SharedHttp();

        var token = await Tokens("00000000-aaaa-bbbb-cccc-00000000000f", http).GetAsync(renew: false, TestContext.Current.CancellationToken);

        Assert.Null(token.Value);
        Assert.Contains("Identity not found", token.Fault, StringComparison.Ordinal);
    }

    private static MsalBotTokens Tokens(string appId, SharedHttp http) => new(
        Options.Create(new ConnectorOptions { AppId = appId, AppType = ConnectorAppType.UserAssignedManagedIdentity }),
        ConnectorCloud.Public,
        http);

    /// <summary>What answers on such a machine. The sign-in library keeps its address for as long as the process lives.</summary>
    public sealed class Machine : IAsyncLifetime
    {
        // Where the library looks for the address; nothing else in these tests does.
        private const string AddressVariable = "AZURE_POD_IDENTITY_AUTHORITY_HOST";

        private readonly ConcurrentQueue<string> _asked = [];
        private readonly WebApplication _machine;

        public Machine()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            builder.Services.AddRoutingCore();
            _machine = builder.Build();
            _machine.Run(AnswerAsync);
        }

        public IReadOnlyCollection<string> Asked => _asked;

        public async ValueTask InitializeAsync()
        {
            await _machine.StartAsync(TestContext.Current.CancellationToken);
            Environment.SetEnvironmentVariable(AddressVariable, _machine.Urls.Single());
        }

        public async ValueTask DisposeAsync()
        {
            Environment.SetEnvironmentVariable(AddressVariable, null);
            await _machine.DisposeAsync();
        }

        private Task AnswerAsync(HttpContext context)
        {
            var (request, response) = (context.Request, context.Response);
            if (request.Path != "/metadata/identity/oauth2/token" || request.Query["client_id"] != Known)
            {
                response.StatusCode = StatusCodes.Status400BadRequest;
                return response.WriteAsync("""{"error":"invalid_request","error_description":"Identity not found"}""", context.RequestAborted);
            }

            _asked.Enqueue($"{request.Headers["Metadata"]} {request.Query["client_id"]} {request.Query["resource"]}");
            return response.WriteAsync(
                $$"""{"access_token":"token-{{_asked.Count}}","expires_in":"86399","resource":"https://api.botframework.com","token_type":"Bearer"}""",
                context.RequestAborted);
        }
    }
}
