namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>
/// A kind of file that people may send: pictures and clips of a camera, the app's screenshots, receipts and logs.
/// </summary>
/// <param name="ContentType">How it is served.</param>
/// <param name="Extension">How its name ends on disk and in links.</param>
internal sealed record UploadType(string ContentType, string Extension)
{
    /// <summary>How many of a file's first bytes tell what it is.</summary>
    public const int HeadLength = 512;

    private static readonly UploadType Png = new("image/png", ".png");
    private static readonly UploadType Jpeg = new("image/jpeg", ".jpg");
    private static readonly UploadType Gif = new("image/gif", ".gif");
    private static readonly UploadType WebP = new("image/webp", ".webp");
    private static readonly UploadType Pdf = new("application/pdf", ".pdf");
    private static readonly UploadType Mp4 = new("video/mp4", ".mp4");
    private static readonly UploadType Text = new("text/plain; charset=utf-8", ".txt");

    private static readonly UploadType[] All = [Png, Jpeg, Gif, WebP, Pdf, Mp4, Text];

    /// <summary>The kind that links with an extension are of; null for none.</summary>
    public static UploadType? OfExtension(string extension) => Array.Find(All, type => type.Extension == extension);

    /// <summary>
    /// The kind of a file by its content, whatever its sender calls it; null for one that is not taken.
    /// </summary>
    /// <param name="head">The first bytes, up to <see cref="HeadLength"/>.</param>
    public static UploadType? OfContent(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]) => Png,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Jpeg,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => Gif,
        _ when head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8) => WebP,
        _ when head.StartsWith("%PDF-"u8) => Pdf,
        _ when head.Length >= 8 && head[4..].StartsWith("ftyp"u8) => Mp4,
        _ when IsText(head) => Text,
        _ => null,
    };

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value < ' ' && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return !head.IsEmpty;
    }
}
