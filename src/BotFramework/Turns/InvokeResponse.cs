using System.Text.Json;

namespace BotFramework.Turns;

/// <summary>The answer to an <c>invoke</c>.</summary>
/// <param name="Status">An HTTP status code.</param>
/// <param name="Body">The body, if any.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body);
