namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>A step that an agent has sent as its card.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">The visit under which its answers come.</param>
internal sealed record ShownStep(string Step, int Visit);
