using System.Net.Http.Headers;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>What the server answered.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, JsonElement Body)
{
    public string this[string property] => Body.GetProperty(property).ToString();

    public string ErrorCode => Body.GetProperty("error").GetProperty("code").ToString();

    public string ErrorMessage => Body.GetProperty("error").GetProperty("message").ToString();

    public IReadOnlyList<JsonElement> Activities => [.. Body.GetProperty("activities").EnumerateArray()];

    public string Names => string.Join(", ", Body.EnumerateObject().Select(property => property.Name));
}
