using BlinkAudioBot.Language.Entities;

namespace BlinkAudioBot.Language.Tests.Entities;

internal static class Entity
{
    public static EntityRecognizer Recognizer { get; } = EntityRecognizer.Load("en");

    /// <summary>The values that a sentence names under a name, in the order of the text.</summary>
    public static string Values(string text, string name) =>
        string.Join(',', Recognizer.Recognize(text).Where(entity => entity.Name == name).Select(entity => entity.Value));

    /// <summary>The words that a sentence spends on a name.</summary>
    public static string Words(string text, string name) =>
        string.Join('|', Recognizer.Recognize(text).Where(entity => entity.Name == name)
            .Select(entity => text.Substring(entity.Start, entity.Length)));
}
