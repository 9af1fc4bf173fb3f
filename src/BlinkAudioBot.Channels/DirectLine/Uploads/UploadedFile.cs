using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BotFramework.Schema;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>A file that has been kept.</summary>
/// <param name="Id">Its name on disk: what nobody can guess, and its type's extension.</param>
/// <param name="Name">What its sender calls it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record UploadedFile(string Id, string Name, UploadType Type, long Length)
{
    /// <summary>The attachment that stands for it in the log; its link is relative.</summary>
    public Attachment ToAttachment() => new()
    {
        ContentType = Type.ContentType,
        ContentUrl = $"{VisitorLinks.UploadsPath}{Id}/{Uri.EscapeDataString(Name)}",
        Name = Name,
    };
}
