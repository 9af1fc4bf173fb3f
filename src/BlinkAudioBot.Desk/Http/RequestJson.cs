using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BlinkAudioBot.Desk.Http;

/// <summary>Reads the bodies of requests, not past a limit.</summary>
internal static class RequestJson
{
    /// <summary>The largest body, in bytes: a text of 4,000 characters has room in it however it is written.</summary>
    public const int MostBytes = 32_768;

    /// <summary>Reads the whole body.</summary>
    /// <returns>The value, or what is wrong with it.</returns>
    /// <exception cref="BadHttpRequestException">The body is too large, or ends too soon; the boundary answers.</exception>
    public static async Task<(T? Value, DeskProblem? Problem)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        // A form of a foreign page can be sent without asking; JSON cannot.
        if (!context.Request.HasJsonContentType())
        {
            return (null, DeskProblem.NotJson);
        }

        Limit(context);
        try
        {
            var value = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted);
            return value is null ? (null, DeskProblem.Malformed) : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, ProblemAt(exception));
        }
    }

    // What is no JSON at all has the reader's own exception inside. The path is "$.slots.device"; "$" is the whole.
    private static DeskProblem ProblemAt(JsonException exception) =>
        exception is { InnerException: not JsonException, Path: { } path } && path.Split('.', 2) is ["$", var field]
            ? DeskProblem.Malformed.At(field, "in the body has a value of another kind than is expected there")
            : DeskProblem.Malformed with
            {
                Title = $"{DeskProblem.Malformed.Title} Reading ended in line {exception.LineNumber + 1}, at byte {exception.BytePositionInLine + 1}.",
            };

    private static void Limit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }
    }
}
