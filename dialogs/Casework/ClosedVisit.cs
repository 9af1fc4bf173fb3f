namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>The visit that was answered last, so that a double click on its card is told from an old card.</summary>
internal sealed record ClosedVisit(int Visit, string Answer);
