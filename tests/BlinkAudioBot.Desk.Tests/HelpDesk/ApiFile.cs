using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace BlinkAudioBot.Desk.Tests.HelpDesk;

/// <summary>The description of the API, read as it is published.</summary>
internal sealed class ApiFile(JsonNode file)
{
    private const string Components = "#/components/schemas/";

    private readonly JsonNode _schemas = Rooted(file["components"]!["schemas"]!);

    /// <summary>What it describes: the operations with their statuses.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; } =
    [
        .. from path in file["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new ApiOperation(
               operation.Key.ToUpperInvariant(),
               path.Key,
               [.. operation.Value!["responses"]!.AsObject().Select(response => response.Key).Where(status => status != "5XX").Select(int.Parse)]),
    ];

    /// <summary>The types of events that it describes.</summary>
    public IReadOnlyList<string> Events { get; } = [.. file["webhooks"]!.AsObject().Select(hook => hook.Key)];

    /// <summary>What is wrong with an answer; nothing when it is as described.</summary>
    public Task<string> CheckAnswerAsync(ApiOperation operation, int status, string mediaType, string body)
    {
        var response = Follow(OperationOf(operation)["responses"]![$"{status}"]!);
        return response["content"]?[mediaType]?["schema"] is { } schema
            ? CheckAsync(schema, body)
            : Task.FromResult($"\"{mediaType}\" is not described");
    }

    /// <summary>What is wrong with a request's body.</summary>
    public Task<string> CheckBodyAsync(ApiOperation operation, string body) =>
        CheckAsync(OperationOf(operation)["requestBody"]!["content"]!["application/json"]!["schema"]!, body);

    /// <summary>What is wrong with a delivery.</summary>
    public async Task<string> CheckEventAsync(string type, IReadOnlyDictionary<string, string> headers, string body)
    {
        var hook = file["webhooks"]![type]!["post"]!;
        var wrong = hook["parameters"]!.AsArray().Select(parameter => Follow(parameter!))
            .Where(parameter => !Regex.IsMatch(
                headers[parameter["name"]!.ToString()], parameter["schema"]!["pattern"]!.ToString(), RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(parameter => $"{parameter["name"]} is not as described");
        return string.Join("; ", [.. wrong, await CheckAsync(hook["requestBody"]!["content"]!["application/json"]!["schema"]!, body)]).Trim(' ', ';');
    }

    private JsonNode OperationOf(ApiOperation operation) => file["paths"]![operation.Path]![operation.Method.ToLowerInvariant()]!;

    private JsonNode Follow(JsonNode node) =>
        node["$ref"] is { } target ? target.ToString().Split('/').Skip(1).Aggregate(file, (found, name) => found[name]!) : node;

    // The value stands in a property, since a schema that is a reference alone has no room for definitions beside it.
    private async Task<string> CheckAsync(JsonNode schema, string body)
    {
        var root = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["value"] = Rooted(schema) },
            ["definitions"] = _schemas.DeepClone(),
        };
        var check = await JsonSchema.FromJsonAsync(root.ToJsonString(), TestContext.Current.CancellationToken);
        return string.Join("; ", check.Validate($"{{\"value\":{body}}}").Select(error => error.ToString()));
    }

    private static JsonNode Rooted(JsonNode schemas) =>
        JsonNode.Parse(schemas.ToJsonString().Replace(Components, "#/definitions/", StringComparison.Ordinal))!;
}
