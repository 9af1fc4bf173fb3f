namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Something that can be chosen.</summary>
/// <param name="Name">How the choice is called in an address, for example <c>device</c>.</param>
/// <param name="Label">What it is called on the page.</param>
/// <param name="Value">The chosen value; empty for "not known".</param>
/// <param name="Options">The values.</param>
public sealed record PreviewSelect(string Name, string Label, string Value, IReadOnlyList<PreviewOption> Options);
