using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.Answers;

/// <summary>Writes errors.</summary>
internal static class ErrorResponse
{
    /// <summary>Answers as Direct Line does: <c>{"error": {"code", "message"}}</c>.</summary>
    public static void Write(HttpResponse response, ChannelError error)
    {
        JsonResponse.Start(response, error.Status);
        SetHeaders(response, error);
        JsonResponse.WriteObject(response, error, static (writer, error) =>
        {
            writer.WriteStartObject("error"u8);
            writer.WriteString("code"u8, error.Code);
            writer.WriteString("message"u8, error.Message);
            writer.WriteEndObject();
        });
    }

    /// <summary>Answers as this server's own API does: RFC 9457 problem details, with the code.</summary>
    public static void WriteProblem(HttpResponse response, ChannelError error)
    {
        JsonResponse.Start(response, error.Status, "application/problem+json");
        SetHeaders(response, error);
        JsonResponse.WriteObject(response, error, static (writer, error) =>
        {
            writer.WriteString("title"u8, error.Message);
            writer.WriteNumber("status"u8, error.Status);
            writer.WriteString("code"u8, error.Code);
        });
    }

    private static void SetHeaders(HttpResponse response, ChannelError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (error.Allow is { } methods)
        {
            response.Headers.Allow = methods;
        }

        if (error.RetryAfter is { } wait)
        {
            // Whole seconds, and never 0: a client that obeys must find the door open.
            var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
