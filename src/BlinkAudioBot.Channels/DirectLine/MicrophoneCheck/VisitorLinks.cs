using System.Buffers;
using System.Text;
using System.Text.Json;
using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;

/// <summary>
/// Makes the server's own links good for one visitor: they become absolute, and the one to the microphone's test gets a token that
/// says whose test it is. The log keeps neither.
/// </summary>
/// <param name="address">What goes before a link.</param>
/// <param name="visitor">Who reads.</param>
/// <param name="tokens">Signs.</param>
internal sealed class VisitorLinks(JsonEncodedText address, Visitor visitor, TokenIssuer tokens)
{
    /// <summary>Where uploads are served.</summary>
    public const string UploadsPath = "/v3/directline/uploads/";

    // Inside a JSON string a quote is escaped, so these bytes can only be a whole property.
    private static ReadOnlySpan<byte> CheckLink => "\"url\":\"/mic-check/\""u8;

    private static ReadOnlySpan<byte> UploadLink => "\"contentUrl\":\"/v3/directline/uploads/"u8;

    /// <summary>Copies an activity of the bot's.</summary>
    public void CopyFromBot(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        if (json.IndexOf(CheckLink) is var at and >= 0)
        {
            // Behind "#", so that it is never sent along with a request for the page.
            var end = at + CheckLink.Length - 1;
            OwnLinks.Copy(json[..end], address, output);
            output.Write("#"u8);
            output.Write(Encoding.ASCII.GetBytes(CheckToken.Issue(tokens, visitor)));
            json = json[end..];
        }

        OwnLinks.Copy(json, address, output);
    }

    /// <summary>Copies an activity of somebody else's, in which only the files sent to this server are its own.</summary>
    public void CopyFromPerson(ReadOnlySpan<byte> json, IBufferWriter<byte> output) =>
        OwnLinks.Copy(json, UploadLink, UploadLink.Length - UploadsPath.Length, address, output);
}
