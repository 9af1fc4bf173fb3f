using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Tells pages that the agent has read what the person wrote.</summary>
/// <param name="Sequence">The place in the log up to which it was read.</param>
internal sealed record SeenEvent(long Sequence)
{
    /// <summary>The name of the event.</summary>
    public const string Name = "blinkaudiobot/seen";

    /// <summary>Sends the event.</summary>
    public Task LogAsync(Speaker speaker, SupportTurn turn, CancellationToken cancellationToken) =>
        speaker.LogAsync(turn, Name, JsonSerializer.SerializeToElement(this, CaseJson.Default.SeenEvent), cancellationToken);
}
