using System.Buffers;
using System.Globalization;
using System.Text.Json;
using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>
/// Writes <c>{"activities": […], "watermark": "n"}</c>. Entries are copied as they stand in the log, but for the
/// server's own links, which the log keeps relative: they become absolute on the way, by their bytes, unparsed.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="address">What goes before a link.</param>
internal sealed class ActivitySetWriter(IBufferWriter<byte> output, JsonEncodedText address)
{
    /// <summary>Where uploads are served.</summary>
    public const string UploadsPath = "/v3/directline/uploads/";

    private bool _started;

    private static ReadOnlySpan<byte> UploadLink => "\"contentUrl\":\"/v3/directline/uploads/"u8;

    /// <summary>Adds an entry of the log.</summary>
    public void Add(LogEntry entry)
    {
        Separate();
        var json = entry.Activity.Span;
        if (entry.FromBot)
        {
            OwnLinks.Copy(json, address, output);
        }
        else
        {
            OwnLinks.Copy(json, UploadLink, UploadLink.Length - UploadsPath.Length, address, output);
        }
    }

    /// <summary>Adds an activity that is live only.</summary>
    public void Add(ReadOnlySpan<byte> activity)
    {
        Separate();
        output.Write(activity);
    }

    /// <summary>Ends the set.</summary>
    /// <param name="watermark">The place in the log that has been read up to.</param>
    public void Complete(long watermark)
    {
        if (!_started)
        {
            output.Write("{\"activities\":["u8);
        }

        output.Write("],\"watermark\":\""u8);
        Span<byte> digits = stackalloc byte[20];
        _ = watermark.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
        output.Write("\"}"u8);
    }

    private void Separate()
    {
        output.Write(_started ? ","u8 : "{\"activities\":["u8);
        _started = true;
    }
}
