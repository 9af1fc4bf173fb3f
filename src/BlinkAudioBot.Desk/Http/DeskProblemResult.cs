using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Http;

/// <summary>Writes a problem.</summary>
internal sealed class DeskProblemResult(DeskProblem problem) : IResult
{
    /// <summary>Writes it as the answer.</summary>
    public static Task WriteAsync(HttpContext context, DeskProblem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        if (problem.RetryAfter is { } wait)
        {
            // Whole seconds, and never 0: a client that obeys must find the door open.
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(problem, DeskJson.Default.DeskProblem), context.RequestAborted).AsTask();
    }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);
}
