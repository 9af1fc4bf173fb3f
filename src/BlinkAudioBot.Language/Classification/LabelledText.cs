namespace BlinkAudioBot.Language.Classification;

/// <summary>A text and what it means.</summary>
/// <param name="Label">The intent; <see cref="Intents.None"/> for what is out of scope.</param>
/// <param name="Text">The text as somebody wrote it.</param>
/// <param name="Screen">What the person saw; <see cref="Screen.Open"/> when the meaning holds everywhere.</param>
public sealed record LabelledText(string Label, string Text, Screen Screen = Screen.Open);
