using BlinkAudioBot.Language.Classification;

namespace BlinkAudioBot.Language.Tests;

/// <summary>What all tests read and none changes.</summary>
internal static class Shared
{
    /// <summary>The recogniser as the bot has it.</summary>
    public static LanguageRecognizer Recognizer { get; } = LanguageRecognizer.Load("en");

    /// <summary>The file of the model that the build made.</summary>
    public static string ModelPath { get; } = Path.Combine(AppContext.BaseDirectory, "models", "en.model");

    /// <summary>A corpus small enough to be trained on in no time.</summary>
    public static IReadOnlyList<LabelledText> SmallCorpus { get; } =
    [
        .. Lines(Intents.NotHeard, "they cannot hear me", "nobody hears me", "my voice does not reach them", "visitors can't hear me", "he hears nothing of what I say"),
        .. Lines(Intents.CannotHear, "I cannot hear them", "I hear nothing", "no sound from the porch", "the visitor is silent for me", "nothing comes from the camera"),
        .. Lines(Intents.Human, "let me talk to a person", "an agent please", "I want a human", "get me somebody real", "connect me to support"),
        .. Lines(Intents.Worked, "it works now", "that fixed it", "all good", "solved", "works again"),
        .. Lines(Intents.None, "the weather is nice", "my dog ate it", "what does a subscription cost", "pizza", "my clips are gone"),
    ];

    private static IEnumerable<LabelledText> Lines(string label, params string[] texts) =>
        texts.Select(text => new LabelledText(label, text));
}
