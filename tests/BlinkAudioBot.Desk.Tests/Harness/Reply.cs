using System.Net.Http.Headers;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>What the server answered.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, JsonElement Body)
{
    public string this[string property] => Body.GetProperty(property).ToString();

    /// <summary>The status, and the code of a problem.</summary>
    public string Outcome => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code)
        ? $"{(int)Status} {code}"
        : $"{(int)Status}";
}
