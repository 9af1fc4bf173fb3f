using BlinkAudioBot.Language;
using BotFramework.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Understands a question's label as that question, with a device's label after it; other sentences as the bot does.</summary>
internal sealed class LabelRecognizer : ILanguageRecognizer
{
    private readonly ILanguageRecognizer _recognizer = TestBot.Services.GetRequiredService<ILanguageRecognizer>();

    /// <summary>The bot with this recogniser.</summary>
    public static TurnRunner Runner { get; } = TestBot.With(new LabelRecognizer());

    public Recognition Recognize(string text, Language.Screen screen = Language.Screen.Open)
    {
        if (!text.StartsWith(Intents.FaqPrefix, StringComparison.Ordinal) && !text.StartsWith(Intents.HowToPrefix, StringComparison.Ordinal))
        {
            return _recognizer.Recognize(text, screen);
        }

        var words = text.Split(' ');
        return new Recognition(
            words[0], 1, [.. words.Skip(1).Select(device => new RecognizedEntity(EntityNames.Device, device, words[0].Length + 1, device.Length))], []);
    }
}
