using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Conversations;

/// <summary>Where conversations are kept. Section <c>BlinkAudioBot</c>.</summary>
public sealed class ConversationsOptions
{
    /// <summary>The folder of the database, the keys and the uploads.</summary>
    /// <value>A path. Default: <c>BlinkAudioBot</c> in the user's local application data.</value>
    [Required]
    public string DataFolder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "BlinkAudioBot");
}
