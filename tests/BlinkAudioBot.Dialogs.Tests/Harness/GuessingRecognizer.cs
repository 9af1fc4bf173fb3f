using BlinkAudioBot.Language;
using BotFramework.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>Is not sure of some sentences, whatever the corpus says today; understands all others as the bot does.</summary>
internal sealed class GuessingRecognizer : ILanguageRecognizer
{
    private const double Likely = 0.4;
    private const double LessLikely = 0.3;
    private const double Unlikely = 0.05;

    private static readonly Dictionary<string, string[]> Guesses = new(StringComparer.Ordinal)
    {
        ["mic thing"] = [Intents.TalkButton, Intents.HowToMicrophonePermission],
        ["voice thing"] = [Intents.NotHeard, Intents.CannotHear],
        ["low thing"] = [Intents.TooQuiet],
        ["low thing on my outdoor 4"] = [Intents.TooQuiet],
        ["a bit of a change"] = [Intents.Worked, Intents.NotWorked],
        ["loud thing"] = [Intents.AskLouder, Intents.HowToSpeakerVolume],
        ["person thing"] = [Intents.Human, Intents.Capabilities],
        ["hello thing"] = [Intents.Greeting, Intents.Thanks],
    };

    private readonly ILanguageRecognizer _recognizer = TestBot.Services.GetRequiredService<ILanguageRecognizer>();

    /// <summary>The bot with this recogniser.</summary>
    public static TurnRunner Runner { get; } = TestBot.With(new GuessingRecognizer());

    public Recognition Recognize(string text, Language.Screen screen = Language.Screen.Open)
    {
        var recognition = _recognizer.Recognize(text, screen);
        return Guesses.GetValueOrDefault(text) is not { } guesses
            ? recognition
            : recognition with
            {
                Intent = guesses[0],
                Score = Likely,
                Certainty = Certainty.Unsure,
                Likely = [new(guesses[0], Likely), .. guesses.Skip(1).Select(guess => new ScoredIntent(guess, LessLikely)), new(Intents.Restart, Unlikely)],
            };
    }
}
