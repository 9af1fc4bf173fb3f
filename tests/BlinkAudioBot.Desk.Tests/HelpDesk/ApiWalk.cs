using System.Globalization;
using System.Text;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Tests.Webhooks;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>Calls everything that the description has, in every way that it has, and compares the answers.</summary>
internal sealed class ApiWalk(ApiFile file)
{
    private const string Nobody = "ACDEFH";

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    /// <summary>Operations with the statuses that they have answered.</summary>
    public IReadOnlyCollection<string> Given => _given;

    /// <summary>Answers that were not as described.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>A case from its opening to its end, with commands that it does not allow.</summary>
    public async Task WorkAsync(HookedDesk desk)
    {
        using var client = await HelpDeskClient.CreateAsync(desk.Server, desk.Agent, scopes: "\"read\",\"write\",\"notes\"");
        var (customer, reference) = await desk.WaitingAsync();
        (string Command, string Body)[] refused = [("reply", "{\"text\":\"x\"}"), ("return", "{}"), ("release", "{}"), ("reopen", "{}")];
        foreach (var (command, body) in refused)
        {
            await GiveAsync(client, reference, command, body);
        }

        await GiveAsync(client, reference, "take", "{\"agentName\":\"Maria\"}");
        await GiveAsync(client, reference, "reply", "{\"agentName\":\"Maria\",\"text\":\"Hello\"}");
        await GiveAsync(client, reference, "note", "{\"text\":\"A difficult one\"}");
        await customer.SayAsync("my mini camera is silent");
        await GiveAsync(client, reference, "return", "{\"slots\":{\"device\":\"mini\"},\"step\":\"speaker-volume\",\"text\":\"Over to the bot\"}");
        await GiveAsync(client, reference, "take", "{}");
        var activities = $"cases/{reference}/activities";
        string[] reads =
        [
            "cases", "cases?view=all&limit=5", $"cases/{reference}", $"{activities}?notes=true", $"{activities}?after=x", "openapi.json",
        ];
        foreach (var path in reads)
        {
            await ReadAsync(client, path, reference);
        }

        await GiveAsync(client, reference, "release", "{}");
        await GiveAsync(client, reference, "close", "{\"resolution\":\"resolved\"}");
        await GiveAsync(client, reference, "close", "{\"resolution\":\"resolved\"}");
        await GiveAsync(client, reference, "reopen", "{}");
        await desk.GiveAsync(reference, "take");
        await GiveAsync(client, reference, "take", "{}");
    }

    /// <summary>Each mistake that each operation knows, whatever it does.</summary>
    public async Task ErrAsync(DeskServer server, DeskClient admin)
    {
        using var stranger = new HelpDeskClient(server.Address, null);
        using var reader = await HelpDeskClient.CreateAsync(server, admin, scopes: "\"read\"");
        using var writer = await HelpDeskClient.CreateAsync(server, admin, scopes: "\"write\"");
        foreach (var operation in file.Operations.Where(operation => operation.Statuses.Contains(401)))
        {
            var (right, wrong) = operation.IsCommand ? (writer, reader) : (reader, writer);
            await CallAsync(stranger, operation, "{}");
            await CallAsync(wrong, operation, "{}");
            await CallAsync(right, operation, "{}", query: "?limit=many");
            await CallAsync(right, operation, "{}", key: null);
            await CallAsync(right, operation, "{}");
            if (operation.IsCommand)
            {
                await CallAsync(right, operation, $"\"{new string('x', 40_000)}\"");
                await CallAsync(right, operation, "{}", mediaType: "text/plain");
            }
        }
    }

    /// <summary>Each operation more often than is allowed.</summary>
    public async Task HurryAsync(DeskServer strict, DeskClient admin)
    {
        var made = await admin.PostAsync("keys", "{\"name\":\"Hasty\",\"scopes\":[\"read\",\"write\"]}");
        using var hasty = new HelpDeskClient(strict.Address, made["secret"]);
        await hasty.GetAsync("cases");
        await hasty.GetAsync("openapi.json");
        foreach (var operation in file.Operations)
        {
            await CallAsync(hasty, operation, "{}");
        }
    }

    private async Task GiveAsync(HelpDeskClient client, string reference, string command, string body)
    {
        var operation = Find("POST", $"/api/cases/{{reference}}/{command}");
        if (await file.CheckBodyAsync(operation, body) is { Length: > 0 } fault)
        {
            _faults.Add($"{operation} {body}: {fault}");
        }

        var key = Guid.NewGuid().ToString();
        await KeepAsync(operation, await client.GiveAsync(reference, command, body, key));
        await KeepAsync(operation, await client.GiveAsync(reference, command, "{\"text\":\"Something else\"}", key));
    }

    private async Task ReadAsync(HelpDeskClient client, string path, string reference) => await KeepAsync(
        Find("GET", $"/api/{path.Split('?')[0].Replace(reference, "{reference}", StringComparison.Ordinal)}"), await client.GetAsync(path));

    private async Task CallAsync(
        HelpDeskClient client, ApiOperation operation, string body, string query = "", string? key = "k", string mediaType = "application/json")
    {
        using var content = operation.IsCommand ? new StringContent(body, Encoding.UTF8, mediaType) : null;
        await KeepAsync(operation, await client.SendAsync(new HttpMethod(operation.Method), operation.For(Nobody) + query, content, key));
    }

    private ApiOperation Find(string method, string path) => file.Operations.Single(operation => operation.Method == method && operation.Path == path);

    private async Task KeepAsync(ApiOperation operation, Reply reply)
    {
        var status = (int)reply.Status;
        _given.Add(string.Create(CultureInfo.InvariantCulture, $"{operation} {status}"));
        if (!operation.Statuses.Contains(status))
        {
            _faults.Add($"{operation} {reply.Outcome} is not described");
            return;
        }

        var mediaType = reply.ContentHeaders.ContentType?.MediaType ?? "nothing";
        if (await file.CheckAnswerAsync(operation, status, mediaType, reply.Body.GetRawText()) is { Length: > 0 } fault)
        {
            _faults.Add($"{operation} {status}: {fault}");
        }
    }
}
