using BlinkAudioBot.Cards;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Triage;
using BlinkAudioBot.Language;
using BotFramework.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Dialogs;

/// <summary>Registers the bot.</summary>
public static class GuideServiceCollectionExtensions
{
    private const string Language = "en";

    /// <summary>Adds the bot, its dialogs, its words and cards, its recogniser and the <see cref="TurnRunner"/>.</summary>
    public static IServiceCollection AddGuide(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<GuideOptions>()
            .BindConfiguration(GuideOptions.SectionName, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GuideOptions>, GuideOptionsValidator>());
        services.AddCards();
        services.TryAddSingleton<ILanguageRecognizer>(_ => LanguageRecognizer.Load(Language));
        services.TryAddSingleton(provider => provider.GetRequiredService<ContentLibrary>().Language(Language));
        services.TryAddSingleton(_ => new GuidePath(GuideSteps.All));
        AddParts(services);
        AddDialogs(services);
        services.TryAddSingleton<IBot, GuideBot>();
        services.TryAddSingleton<ITurnErrorHandler, GuideErrorHandler>();
        services.TryAddSingleton<TurnRunner>();
        return services;
    }

    private static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton<AnswerBook>();
        services.TryAddSingleton<Speaker>();
        services.TryAddSingleton<Screens>();
        services.TryAddSingleton<Misunderstandings>();
        services.TryAddSingleton<Listener>();
        services.TryAddSingleton<TriageQuestions>();
        services.TryAddSingleton<StepAnswers>();
        services.TryAddSingleton<QuestionAnswers>();
        services.TryAddSingleton<Digressions>();
        services.TryAddSingleton<CaseEndings>();
        services.TryAddSingleton<Afterwards>();
        services.TryAddSingleton<Silence>();
        services.TryAddSingleton<Corrections>();
        services.TryAddSingleton<Doubts>();
        services.TryAddSingleton<Reception>();
        services.TryAddSingleton<Interceptor>();
    }

    private static void AddDialogs(IServiceCollection services)
    {
        services.TryAddSingleton<TriageDialog>();
        services.TryAddSingleton<GuideDialog>();
        services.TryAddSingleton<HandoverDialog>();
        services.TryAddSingleton<SupportDialog>();
    }
}
