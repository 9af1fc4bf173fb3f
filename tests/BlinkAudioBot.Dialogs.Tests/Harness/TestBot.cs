using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Language;
using BotFramework.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>The bot as it is registered, or a release of it with other steps.</summary>
internal static class TestBot
{
    // A model is loaded once for all releases of the bot.
    private static readonly Lazy<ILanguageRecognizer> Recognizer = new(() => LanguageRecognizer.Load("en"));
    private static readonly Lazy<ServiceProvider> Shared = new(() => Build(GuideSteps.All));

    public static IServiceProvider Services => Shared.Value;

    public static LanguageContent Words => Services.GetRequiredService<LanguageContent>();

    public static TurnRunner Runner => Services.GetRequiredService<TurnRunner>();

    public static TurnRunner Release(params IReadOnlyList<GuideStep> steps) => Build(steps).GetRequiredService<TurnRunner>();

    /// <summary>The bot with another recogniser.</summary>
    public static TurnRunner With(ILanguageRecognizer recognizer) =>
        Build(GuideSteps.All, recognizer).GetRequiredService<TurnRunner>();

    /// <summary>The bot with a setting.</summary>
    public static TurnRunner With(string setting, string value) => Build(GuideSteps.All, null, (setting, value)).GetRequiredService<TurnRunner>();

    private static ServiceProvider Build(
        IReadOnlyList<GuideStep> steps, ILanguageRecognizer? recognizer = null, params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build())
        .AddSingleton(new GuidePath(steps))
        .AddSingleton(recognizer ?? Recognizer.Value)
        .AddGuide()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
