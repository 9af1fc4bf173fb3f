namespace BlinkAudioBot.Dialogs.Casework;

/// <summary>The state of dialogs that keep none of their own: what they need stands in the <see cref="CaseFile"/>.</summary>
internal sealed record NoState
{
    public static NoState Instance { get; } = new();
}
