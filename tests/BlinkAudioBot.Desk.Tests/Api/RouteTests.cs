using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.HelpDesk;
using BlinkAudioBot.Desk.Sessions;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Tests.HelpDesk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk.Tests.Api;

/// <summary>Walks every endpoint of the route table below <c>/desk</c> and of the API, those of tomorrow included.</summary>
public sealed class RouteTests(DeskTeam team)
{
    private static readonly string[] OpenToAll =
    [
        "GET /desk", "GET /desk/api/words", "GET /desk/api/sign-in", "POST /desk/api/sign-in",
        "GET /desk/api/invitations/{token}", "POST /desk/api/invitations/{token}", "GET /api/openapi.json",
    ];

    private readonly DeskServer _server = team.Server;
    private readonly DeskClient _admin = team.Ada;

    [Fact]
    public void Only_what_is_listed_is_open_to_all() => Assert.Equal(
        OpenToAll.Order(StringComparer.Ordinal),
        Routes().Where(route => route.IsOpen).Select(route => route.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_other_endpoint_refuses_whoever_has_not_signed_in()
    {
        using var stranger = _server.Browser();

        foreach (var route in Routes().Where(route => !route.IsOpen))
        {
            var refusal = route.IsApi ? "401 key" : "401 sign-in";
            Assert.Equal($"{route} {refusal}", $"{route} {(await CallAsync(stranger, route)).Outcome}");
        }
    }

    [Fact]
    public async Task Every_endpoint_of_the_API_refuses_agents_and_keys_that_open_something_else()
    {
        var scoped = Routes().Where(route => route.Scope is not null).ToList();

        Assert.Contains(scoped, route => route.Scope == ApiScopes.Read);
        Assert.Contains(scoped, route => route.Scope == ApiScopes.Write);
        foreach (var route in scoped)
        {
            var others = string.Join(',', ApiScopes.All.Where(scope => scope != route.Scope).Select(scope => $"\"{scope}\""));
            using var key = await HelpDeskClient.CreateAsync(_server, _admin, scopes: others);
            var refused = await key.SendAsync(new HttpMethod(route.Method), Address(route), HelpDeskClient.Json("{}"), "k");
            Assert.Equal($"{route} 403 scope", $"{route} {refused.Outcome}");
            Assert.Equal($"{route} 401 key", $"{route} {(await CallAsync(_admin, route)).Outcome}");
        }
    }

    [Fact]
    public async Task Every_endpoint_of_a_higher_role_refuses_those_below()
    {
        using var supervisor = await _server.InvitedAsync(_admin, "Edsger", "supervisor");
        var higher = Routes().Where(route => route.Least > AgentRole.Agent).ToList();

        Assert.Contains(higher, route => route.Least == AgentRole.Supervisor);
        Assert.Contains(higher, route => route.Least == AgentRole.Admin);
        foreach (var route in higher)
        {
            Assert.Equal($"{route} 403 role", $"{route} {(await CallAsync(team.Linus, route)).Outcome}");
            if (route.Least > AgentRole.Supervisor)
            {
                Assert.Equal($"{route} 403 role", $"{route} {(await CallAsync(supervisor, route)).Outcome}");
            }
        }
    }

    [Fact]
    public async Task Everything_but_a_read_refuses_requests_of_other_pages()
    {
        foreach (var route in Routes().Where(route => route.Method != "GET" && !route.IsApi))
        {
            foreach (var origin in (string?[])[null, "null", "https://evil.example", $"{_server.Address.GetLeftPart(UriPartial.Authority)}0"])
            {
                Assert.Equal(
                    $"{route} {origin} 403 cross-origin", $"{route} {origin} {(await CallAsync(_admin, route, ("Origin", origin))).Outcome}");
            }

            foreach (var csrf in route.IsOpen ? [] : (string?[])[null, "guessed", _admin.Csrf[1..]])
            {
                Assert.Equal($"{route} 403 csrf", $"{route} {(await CallAsync(_admin, route, ("X-Desk-Csrf", csrf))).Outcome}");
            }
        }
    }

    [Fact]
    public async Task Nothing_is_kept_by_browsers_and_nothing_of_others_may_run()
    {
        using var stranger = _server.Browser();

        foreach (var route in Routes())
        {
            var reply = await CallAsync(stranger, route);
            Assert.Equal($"{route} no-store", $"{route} {reply.Headers.CacheControl}");
            var policy = Assert.Single(reply.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_endpoint_has_a_limit() => Assert.Empty(
        from route in Routes() where route.Path != "/desk" && !route.IsLimited select route.ToString());

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_problem_as_well() =>
        Assert.Equal("404 not-found", (await _admin.GetAsync("nothing/of/the/kind")).Outcome);

    [Theory]
    [InlineData("application/json", 40_000, "413 too-large")]
    [InlineData("text/plain", 10, "415 not-json")]
    public async Task A_body_that_is_too_large_or_no_JSON_is_refused(string type, int bytes, string refusal)
    {
        using var http = new HttpClient { BaseAddress = _server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "desk/api/sign-in");
        request.Headers.Add("Origin", _server.Address.GetLeftPart(UriPartial.Authority));
        request.Content = new StringContent($"\"{new string('a', bytes)}\"", new System.Net.Http.Headers.MediaTypeHeaderValue(type));

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(refusal, $"{(int)response.StatusCode} {problem.GetProperty("code")}");
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_ask_again()
    {
        await using var server = await DeskServer.StartAsync([("Desk:SignInsPerMinute", "2"), ("Desk:CommandsPerMinute", "1")]);
        using var admin = await server.AdminAsync();

        Assert.Equal("200", (await admin.PostAsync("invitations", """{"role":"agent"}""")).Outcome);
        var refused = await admin.PostAsync("invitations", """{"role":"agent"}""");
        Assert.Equal("401 wrong-password", (await admin.SignInAsync("nobody")).Outcome);

        Assert.Equal(("429 too-many-requests", "429 too-many-requests"), (refused.Outcome, (await admin.SignInAsync("nobody")).Outcome));
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    private static Task<Reply> CallAsync(DeskClient client, Route route, params (string Name, string? Value)[] headers) => client.SendAsync(
        new HttpMethod(route.Method),
        Address(route),
        route.Method == "GET" ? null : "{}",
        headers);

    private static string Address(Route route) => route.Path
        .Replace("{token}", "x", StringComparison.Ordinal).Replace("{**path}", "x", StringComparison.Ordinal)
        .Replace("{reference}", "ACDEFH", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal);

    private IEnumerable<Route> Routes() =>
        from endpoint in _server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where path.StartsWith("/desk", StringComparison.Ordinal) || IsApi(path)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        select new Route(
            method,
            path,
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            LeastRole(endpoint),
            Allowed(endpoint, DeskPrincipal.ScopeClaim).SelectMany(values => values).SingleOrDefault(),
            endpoint.Metadata.Any(item => item.GetType().Name == "EnableRateLimitingAttribute"));

    private static AgentRole LeastRole(RouteEndpoint endpoint) => Allowed(endpoint, DeskPrincipal.RoleClaim)
        .Select(roles => roles.Min(name => AgentRoles.Find(name)!.Value))
        .DefaultIfEmpty(AgentRole.Agent)
        .Max();

    private static IEnumerable<IEnumerable<string>> Allowed(RouteEndpoint endpoint, string claim) =>
        endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
            .SelectMany(policy => policy.Requirements).OfType<ClaimsAuthorizationRequirement>()
            .Where(requirement => requirement.ClaimType == claim)
            .Select(requirement => requirement.AllowedValues!);

    private static bool IsApi(string path) =>
        path.StartsWith("/api/cases", StringComparison.Ordinal) || path == "/api/openapi.json";

    private sealed record Route(string Method, string Path, bool IsOpen, AgentRole Least, string? Scope, bool IsLimited)
    {
        public bool IsApi => RouteTests.IsApi(Path);

        public override string ToString() => $"{Method} {Path}";
    }
}
