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
            return (null, ProblemAt(exception.Path));
        }
    }

    // The path is "$.slots.device"; "$" is the whole, or what is no JSON at all.
    private static DeskProblem ProblemAt(string? path) => path?.Split('.', 2) is ["$", var field]
        ? DeskProblem.Malformed.At(field, "in the body has a value of another kind than is expected there")
        : DeskProblem.Malformed;

    private static void Limit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }
    }
}
