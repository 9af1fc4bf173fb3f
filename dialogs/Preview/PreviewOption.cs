namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>A value that can be chosen.</summary>
/// <param name="Value">The value; empty for "not known".</param>
/// <param name="Label">What it is called.</param>
public sealed record PreviewOption(string Value, string Label);
