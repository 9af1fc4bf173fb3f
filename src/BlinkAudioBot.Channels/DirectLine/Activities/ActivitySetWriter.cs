using System.Buffers;
using System.Globalization;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Conversations.Log;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>
/// Writes <c>{"activities": […], "watermark": "n"}</c>. Entries are copied as they stand in the log, but for the
/// server's own links, which the log keeps relative: they become absolute on the way, by their bytes, unparsed.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="links">Makes the links absolute.</param>
internal sealed class ActivitySetWriter(IBufferWriter<byte> output, VisitorLinks links)
{
    private bool _started;

    /// <summary>Adds an entry of the log.</summary>
    public void Add(LogEntry entry)
    {
        Separate();
        var json = entry.Activity.Span;
        if (entry.FromBot)
        {
            links.CopyFromBot(json, output);
        }
        else
        {
            links.CopyFromPerson(json, output);
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
