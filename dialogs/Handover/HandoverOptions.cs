using System.ComponentModel.DataAnnotations;

namespace BlinkAudioBot.Dialogs.Handover;

/// <summary>How the bot and the support team work together. Section <c>BlinkAudioBot:Desk</c>.</summary>
public sealed class HandoverOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string SectionName = "BlinkAudioBot:Desk";

    /// <summary>
    /// How long an agent may be silent while the person waits for an answer. Then the case goes back into the queue, at its old place.
    /// </summary>
    /// <value>A time span from ten seconds to one day. Default: ten minutes.</value>
    [Range(
        typeof(TimeSpan),
        "00:00:10",
        "1.00:00:00",
        ConvertValueInInvariantCulture = true,
        ParseLimitsInInvariantCulture = true)]
    public TimeSpan AgentSilence { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The connector channels behind which an engagement hub takes over by the Bot Framework's handoff protocol.</summary>
    /// <value>Ids of channels. Default: none.</value>
    public IList<string> HandoffChannels { get; set; } = [];
}
