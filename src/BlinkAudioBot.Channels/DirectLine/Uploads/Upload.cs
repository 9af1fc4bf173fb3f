using BotFramework.Schema;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>What one request uploads.</summary>
internal sealed class Upload
{
    /// <summary>The message that the files belong to, when the client sent one.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The files, in order.</summary>
    public List<UploadedFile> Files { get; } = [];

    /// <summary>
    /// The message with its files; what it announced without content is replaced by the file of that name.
    /// </summary>
    public Activity ToMessage()
    {
        var message = Activity ?? new Activity { Type = ActivityTypes.Message };
        var announced = message.Attachments?.Where(IsAnnouncement).ToList() ?? [];
        var others = message.Attachments?.Where(attachment => !IsAnnouncement(attachment)) ?? [];
        var files = Files.Select(file => file.ToAttachment() with
        {
            ThumbnailUrl = announced.Find(attachment => attachment.Name == file.Name)?.ThumbnailUrl,
        });
        return message with { Attachments = [.. others, .. files] };
    }

    private static bool IsAnnouncement(Attachment attachment) => attachment is { Content: null, ContentUrl: null };
}
