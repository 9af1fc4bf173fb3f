using BlinkAudioBot.Language;
using BlinkAudioBot.Language.Phrases;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Understands a question's label as that question, with a device's label after it; other sentences as the bot does.</summary>
internal sealed class LabelRecognizer : ILanguageRecognizer
{
    private static readonly PhraseRecognizer Phrases = PhraseRecognizer.Load("en");

    /// <summary>The bot with this recogniser.</summary>
    public static TurnRunner Runner { get; } = TestBot.With(new LabelRecognizer());

    public Recognition Recognize(string text)
    {
        if (!text.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal) && !text.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal))
        {
            return Phrases.Recognize(text);
        }

        var words = text.Split(' ');
        return new Recognition(
            words[0], 1, [.. words.Skip(1).Select(device => new RecognizedEntity(EntityNames.Device, device, words[0].Length + 1, device.Length))], []);
    }
}
