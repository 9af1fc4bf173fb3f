namespace BlinkAudioBot.Cards.Wording;

/// <summary>What the program asks of a step's words.</summary>
/// <param name="Id">The step's id, which is its file's name.</param>
/// <param name="Warns">Whether something is lost by doing it, so that it needs a warning.</param>
/// <param name="Parts">The names of all parts that are ever shown.</param>
public sealed record StepNeed(string Id, bool Warns, IReadOnlySet<string> Parts);
