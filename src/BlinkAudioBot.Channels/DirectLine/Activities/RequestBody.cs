using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>Reads JSON from requests, without a copy and not past a limit.</summary>
internal static class RequestBody
{
    /// <summary>Reads the whole body.</summary>
    /// <returns>The value, null when there is no body; or what is wrong with it.</returns>
    public static async Task<(T? Value, ChannelError? Error)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, int maxBytes, ChannelError tooLarge)
        where T : class
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            var buffer = read.Buffer;
            if (buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(buffer.End);
                return (null, tooLarge);
            }

            if (read.IsCompleted)
            {
                var result = Parse(buffer, type);
                request.BodyReader.AdvanceTo(buffer.End);
                return result;
            }

            request.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>Reads JSON that has arrived already.</summary>
    public static (T? Value, ChannelError? Error) Parse<T>(ReadOnlySequence<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        if (json.IsEmpty)
        {
            return (null, null);
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            var value = JsonSerializer.Deserialize(ref reader, type);
            // One value and nothing after it; what follows makes the reader throw.
            _ = reader.Read();
            return value is null || HoldsHalfCharacters(json) ? (null, DirectLineErrors.MalformedData) : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, Malformed(exception));
        }
    }

    // Half a surrogate pair is JSON, but no text, and only shows when somebody reads it; it needs an escape to get here.
    private static bool HoldsHalfCharacters(ReadOnlySequence<byte> json)
    {
        if (!new SequenceReader<byte>(json).TryReadTo(out ReadOnlySequence<byte> _, "\\u"u8))
        {
            return false;
        }

        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    _ = reader.GetString();
                }
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // The exception's own words name types of this program and may quote the person; the path and the place do neither.
    private static ChannelError Malformed(JsonException exception)
    {
        var field = exception.Path?.TrimStart('$', '.');
        var what = string.IsNullOrEmpty(field) ? "The body" : $"\"{field}\"";
        var where = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
        return DirectLineErrors.MalformedData with { Message = $"{what} is not the JSON expected here ({where})." };
    }
}
