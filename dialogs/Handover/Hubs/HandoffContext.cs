using System.Text.Json;

namespace BlinkAudioBot.Dialogs.Handover.Hubs;

/// <summary>What a hub is told of the case that it is to take over.</summary>
/// <param name="Skill">What its agent must know about.</param>
/// <param name="Reference">What the person was told.</param>
/// <param name="Case">The case's record.</param>
internal sealed record HandoffContext(string Skill, string Reference, JsonElement Case)
{
    /// <summary>The only skill that this bot asks for.</summary>
    public const string TwoWayAudio = "blink-two-way-audio";
}
