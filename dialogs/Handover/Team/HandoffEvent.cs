using System.Text.Json;
using BlinkAudioBot.Dialogs.Casework;
using BlinkAudioBot.Dialogs.Handover.Cases;
using BlinkAudioBot.Dialogs.Speaking;

namespace BlinkAudioBot.Dialogs.Handover.Team;

/// <summary>Tells pages where the case stands and who has it.</summary>
/// <param name="State">One of <see cref="CaseStates"/>.</param>
/// <param name="Agent">What the agent is called who has the case; null when nobody has it.</param>
internal sealed record HandoffEvent(string State, string? Agent)
{
    /// <summary>The name of the event.</summary>
    public const string Name = "blinkaudiobot/handoff";

    /// <summary>Sends the event of the case as it is now.</summary>
    public static Task LogAsync(Speaker speaker, SupportTurn turn, CancellationToken cancellationToken)
    {
        var desk = turn.File.Desk ?? throw new InvalidOperationException("The conversation has no case; open one first.");
        var news = new HandoffEvent(desk.State, desk.IsHeld ? desk.Agent?.Name : null);
        return speaker.LogAsync(
            turn, Name, JsonSerializer.SerializeToElement(news, CaseJson.Default.HandoffEvent), cancellationToken);
    }
}
