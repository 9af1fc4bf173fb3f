using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.Answers;

/// <summary>Writes JSON answers. They go out when the request is done.</summary>
internal static class JsonResponse
{
    /// <summary>Sets what all of them have.</summary>
    public static void Start(HttpResponse response, int status, string contentType = "application/json; charset=utf-8")
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        // Tokens and conversations are nobody else's.
        response.Headers.CacheControl = "no-store";
    }

    /// <summary>Writes one object.</summary>
    public static void WriteObject<T>(HttpResponse response, T value, Action<Utf8JsonWriter, T> writeProperties)
    {
        using var writer = new Utf8JsonWriter(response.BodyWriter);
        writer.WriteStartObject();
        writeProperties(writer, value);
        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Answers <c>{"id"}</c>.</summary>
    public static void WriteId(HttpResponse response, string id)
    {
        Start(response, StatusCodes.Status200OK);
        WriteObject(response, id, static (writer, id) => writer.WriteString("id"u8, id));
    }
}
