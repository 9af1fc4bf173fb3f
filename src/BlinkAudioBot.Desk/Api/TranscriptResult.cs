using System.IO.Pipelines;
using System.Text.Json;
using BlinkAudioBot.Conversations.Log;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Desk.Api;

/// <summary>
/// Writes <c>{"activities": […], "watermark": n, "more": …}</c>: entries as they stand in the log, with their places and whether
/// they are the team's alone. What customers wrote is JSON strings here, and never anything else.
/// </summary>
internal sealed class TranscriptResult(LogPage page) : IResult
{
    private const string Sequence = "sequence", Internal = "internal";

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        Write(httpContext.Response.BodyWriter);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private void Write(PipeWriter body)
    {
        using var writer = new Utf8JsonWriter(body);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in page.Entries)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteNumber("watermark", page.Watermark);
        writer.WriteBoolean("more", page.More);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, LogEntry entry)
    {
        using var activity = JsonDocument.Parse(entry.Activity);
        writer.WriteStartObject();
        writer.WriteNumber(Sequence, entry.Sequence);
        writer.WriteBoolean(Internal, entry.Audience == LogAudience.Internal);
        // A channel's own fields keep their names, but none may pass for ours.
        foreach (var property in activity.RootElement.EnumerateObject().Where(property => property.Name is not (Sequence or Internal)))
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
