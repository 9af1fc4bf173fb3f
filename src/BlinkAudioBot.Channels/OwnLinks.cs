using System.Buffers;
using System.Text.Json;

namespace BlinkAudioBot.Channels;

/// <summary>
/// Makes the server's own links absolute in activities of the log, which keeps them relative: by their bytes, unparsed.
/// </summary>
internal static class OwnLinks
{
    // Inside a JSON string a quote is escaped, so these bytes can only be a property and the start of its value.
    private static ReadOnlySpan<byte> Link => "rl\":\"/"u8;

    /// <summary>Copies an activity of the bot's.</summary>
    /// <param name="json">The activity.</param>
    /// <param name="address">What goes before a link.</param>
    /// <param name="output">Where to write.</param>
    public static void Copy(ReadOnlySpan<byte> json, JsonEncodedText address, IBufferWriter<byte> output) =>
        Copy(json, Link, Link.Length - 1, address, output);

    /// <summary>Copies any JSON, with an address put into each place where some bytes stand.</summary>
    public static void Copy(
        ReadOnlySpan<byte> json, ReadOnlySpan<byte> link, int addressAt, JsonEncodedText address, IBufferWriter<byte> output)
    {
        for (var at = json.IndexOf(link); at >= 0; at = json.IndexOf(link))
        {
            output.Write(json[..(at + addressAt)]);
            output.Write(address.EncodedUtf8Bytes);
            json = json[(at + addressAt)..];
        }

        output.Write(json);
    }
}
