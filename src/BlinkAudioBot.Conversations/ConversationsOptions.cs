using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Conversations;

/// <summary>Where and how conversations are kept. Section <c>BlinkAudioBot</c>.</summary>
public sealed class ConversationsOptions
{
    /// <summary>The folder of the database, the keys and the uploads.</summary>
    /// <value>A path. Default: <c>BlinkAudioBot</c> in the user's local application data.</value>
    [Required]
    public string DataFolder { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "BlinkAudioBot");

    /// <summary>The port that the silo listens on, on the loopback address only.</summary>
    /// <value>1 to 65,535, or 0 for any free one. Default: 0.</value>
    [Range(0, 65_535)]
    public int SiloPort { get; set; }

    /// <summary>
    /// How long a silent conversation stays in memory; the next message reads it from the store again.
    /// </summary>
    /// <value>2 minutes to 1 day. Default: 10 minutes.</value>
    [Range(
        typeof(TimeSpan), "00:02:00", "1.00:00:00",
        ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ConversationIdleTime { get; set; } = TimeSpan.FromMinutes(10);
}
