namespace BlinkAudioBot.Cards.Wording;

/// <summary>The words of one step of the guide. Which parts are shown depends on what is known; see the file's first lines.</summary>
public sealed record StepCopy
{
    /// <summary>The step's id, which is the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>The card's heading. A part may have a better one, <see cref="StepPart.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: why this step can help. A part may have a better one, <see cref="StepPart.Why"/>.</summary>
    public required string Why { get; init; }

    /// <summary>What will be lost and what must be at hand; empty unless the step is destructive.</summary>
    public required IReadOnlyList<string> Warning { get; init; }

    /// <summary>The parts by name.</summary>
    public required IReadOnlyDictionary<string, StepPart> Parts { get; init; }

    /// <summary>A part by its name.</summary>
    /// <exception cref="ContentException">The step has no such part.</exception>
    public StepPart Part(string name) =>
        Parts.TryGetValue(name, out var part)
            ? part
            : throw new ContentException($"steps/{Id}.yaml", 0, $"parts.{name}", "The step has no such part.");
}
