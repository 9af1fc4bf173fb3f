using System.Text.Json.Nodes;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Tests.Webhooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>What is published of the API is what the running server does, and all of it.</summary>
public sealed class OpenApiTests(DeskTeam team)
{
    [Fact]
    public async Task The_file_is_a_description_as_the_specification_has_it()
    {
        var result = OpenApiDocument.Parse(await TextAsync(team.Server), "json");

        Assert.Empty(result.Diagnostic!.Errors);
        Assert.Empty(result.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, result.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Every_endpoint_is_described_and_everything_described_is_an_endpoint()
    {
        var described = (await FileAsync(team.Server)).Operations.Select(operation => operation.ToString());

        var mapped =
            from endpoint in team.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
            where path.StartsWith("/api/cases", StringComparison.Ordinal) || path == "/api/openapi.json"
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select $"{method} {path}";

        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_answer_that_is_described_is_given_and_is_as_described()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var desk = await HookedDesk.StartAsync(receiver, settings: ("Desk:ApiRequestsPerMinute", "100000"));
        await using var strict = await DeskServer.StartAsync([("Desk:ApiRequestsPerMinute", "1"), ("Desk:ReadsPerMinute", "1")]);
        using var strictAdmin = await strict.AdminAsync();
        var file = await FileAsync(desk.Server);
        var walk = new ApiWalk(file);

        await walk.WorkAsync(desk);
        await walk.ErrAsync(desk.Server, desk.Agent);
        await walk.HurryAsync(strict, strictAdmin);

        var described = file.Operations.SelectMany(operation => operation.Statuses.Select(status => $"{operation} {status}"));
        Assert.Empty(walk.Faults);
        Assert.Equal(described.Order(StringComparer.Ordinal), walk.Given.Order(StringComparer.Ordinal));
        await CheckEventsAsync(file, receiver);
    }

    [Fact]
    public async Task An_answer_that_is_not_as_described_is_noticed()
    {
        var file = await FileAsync(team.Server);
        var list = file.Operations.Single(operation => operation.ToString() == "GET /api/cases");

        Assert.Empty(await file.CheckAnswerAsync(list, 200, "application/json", """{"cases":[],"cursor":1}"""));
        Assert.NotEmpty(await file.CheckAnswerAsync(list, 200, "application/json", """{"cases":[],"cursor":"1"}"""));
        Assert.NotEmpty(await file.CheckAnswerAsync(list, 200, "application/json", """{"cases":[{}],"cursor":1}"""));
        Assert.NotEmpty(await file.CheckAnswerAsync(list, 200, "application/json", """{"cases":[],"cursor":1,"more":true}"""));
        Assert.NotEmpty(await file.CheckAnswerAsync(list, 200, "text/plain", """{"cases":[],"cursor":1}"""));
    }

    private static async Task CheckEventsAsync(ApiFile file, HookReceiver receiver)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (!told.SetEquals(file.Events))
        {
            var call = await receiver.NextAsync();
            var headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["webhook-id"] = call.Id,
                ["webhook-timestamp"] = call.Timestamp,
                ["webhook-signature"] = call.Signature,
            };
            Assert.Equal($"{call.Type}: ", $"{call.Type}: {await file.CheckEventAsync(call.Type, headers, call.Body.GetRawText())}");
            Assert.Equal("application/json", call.ContentType);
            told.Add(call.Type);
        }
    }

    private static async Task<ApiFile> FileAsync(DeskServer server) => new(JsonNode.Parse(await TextAsync(server))!);

    private static async Task<string> TextAsync(DeskServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        return await http.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
