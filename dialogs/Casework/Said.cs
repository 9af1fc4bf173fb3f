namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>What the person said last where messages can be edited, so that an edit is told from a new answer.</summary>
/// <param name="Id">The channel's id of the message.</param>
/// <param name="Visit">The visit that was open then.</param>
/// <param name="Asking">The slot that was asked then, if any.</param>
/// <param name="Intent">What it was taken for.</param>
internal sealed record Said(string Id, int Visit, string? Asking, string Intent);
