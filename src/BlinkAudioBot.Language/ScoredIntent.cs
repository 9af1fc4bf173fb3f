namespace BlinkAudioBot.Language;

/// <summary>An intent and how likely it is.</summary>
/// <param name="Intent">One of <see cref="Intents"/>.</param>
/// <param name="Score">How likely it is, from 0 to 1.</param>
public readonly record struct ScoredIntent(string Intent, double Score);
