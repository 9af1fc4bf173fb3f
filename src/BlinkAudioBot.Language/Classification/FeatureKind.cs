namespace BlinkAudioBot.Language.Classification;

/// <summary>The groups of features; each is scaled to its own length, so that long words do not drown short ones.</summary>
internal enum FeatureKind : byte
{
    /// <summary>Words and pairs of them.</summary>
    Words,

    /// <summary>Letters in a row within a word: they survive typos.</summary>
    Letters,

    /// <summary>What words mean, alone and in a row; see <see cref="Classification.Concepts"/>.</summary>
    Concepts,

    /// <summary>Words together with the screen before which they were written.</summary>
    Screens,
}
