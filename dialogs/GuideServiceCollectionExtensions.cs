using BlinkAudioBot.Cards;
using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Guide;
using BlinkAudioBot.Dialogs.Handover;
using BlinkAudioBot.Dialogs.Handover.Hubs;
using BlinkAudioBot.Dialogs.Handover.Records;
using BlinkAudioBot.Dialogs.Handover.Team;
using BlinkAudioBot.Dialogs.Handover.Waiting;
using BlinkAudioBot.Dialogs.Hearing;
using BlinkAudioBot.Dialogs.Interruptions;
using BlinkAudioBot.Dialogs.MicrophoneCheck;
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
    /// <summary>Adds the bot, its dialogs, its words and cards, its recogniser and the <see cref="TurnRunner"/>.</summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="pages">What the pages ask of the texts, to be checked with the bot's own; null to leave their texts alone.</param>
    /// <exception cref="ContentException">Texts or templates have mistakes; all of them are told.</exception>
    public static IServiceCollection AddGuide(this IServiceCollection services, IEnumerable<SentenceNeed>? pages = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<GuideOptions>()
            .BindConfiguration(GuideOptions.SectionName, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GuideOptions>, GuideOptionsValidator>());
        services.AddOptions<HandoverOptions>().BindConfiguration(HandoverOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<HandoverOptions>, HandoverOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<HandoverOptions>, HandoverRules>(),
        ]);
        services.AddCards(GuideWords.Needs(pages));
        services.TryAddSingleton<ILanguageRecognizer>(_ => LanguageRecognizer.Load(GuideWords.Language));
        services.TryAddSingleton(provider => provider.GetRequiredService<ContentLibrary>().Language(GuideWords.Language));
        AddParts(services);
        AddDialogs(services);
        AddSupportTeam(services);
        services.TryAddSingleton<IBot, GuideBot>();
        services.TryAddSingleton<ITurnErrorHandler, GuideErrorHandler>();
        services.TryAddSingleton<TurnRunner>();
        return services;
    }

    /// <summary>Adds what shows and answers; the words and the cards are to be there.</summary>
    internal static void AddParts(IServiceCollection services)
    {
        services.TryAddSingleton(_ => new GuidePath(GuideSteps.All));
        services.TryAddSingleton<AnswerBook>();
        services.TryAddSingleton<Speaker>();
        services.TryAddSingleton<EndingScreen>();
        services.TryAddSingleton<Screens>();
        services.TryAddSingleton<Misunderstandings>();
        services.TryAddSingleton<Listener>();
        services.TryAddSingleton<Edits>();
        services.TryAddSingleton<TriageQuestions>();
        services.TryAddSingleton<StepAnswers>();
        services.TryAddSingleton<ModelAnswers>();
        services.TryAddSingleton<FactAnswers>();
        services.TryAddSingleton<QuestionAnswers>();
        services.TryAddSingleton<Digressions>();
        services.TryAddSingleton<CaseEndings>();
        services.TryAddSingleton<AfterHandover>();
        services.TryAddSingleton<AfterResolution>();
        services.TryAddSingleton<Ratings>();
        services.TryAddSingleton<Returns>();
        services.TryAddSingleton<NextTopics>();
        services.TryAddSingleton<AfterEnding>();
        services.TryAddSingleton<Reopening>();
        services.TryAddSingleton<Silence>();
        services.TryAddSingleton<Corrections>();
        services.TryAddSingleton<Doubts>();
        services.TryAddSingleton<Reception>();
        services.TryAddSingleton<CheckAnswers>();
        services.TryAddSingleton<Interceptor>();
    }

    private static void AddSupportTeam(IServiceCollection services)
    {
        services.TryAddSingleton<AgentVoice>();
        services.TryAddSingleton<DeskReplies>();
        services.TryAddSingleton<DeskEndings>();
        services.TryAddSingleton<QueueNews>();
        services.TryAddSingleton<WaitingAnswers>();
        services.TryAddSingleton<DeskCommands>();
        services.TryAddSingleton<AgentSilence>();
        services.TryAddSingleton<CaseAnalysis>();
        services.TryAddSingleton<CaseRecorder>();
        services.TryAddSingleton<CaseUpkeep>();
        services.TryAddSingleton<EngagementHub>();
        services.TryAddSingleton<SupportTeam>();
    }

    private static void AddDialogs(IServiceCollection services)
    {
        services.TryAddSingleton<TriageReplies>();
        services.TryAddSingleton<TriageDialog>();
        services.TryAddSingleton<GuideDialog>();
        services.TryAddSingleton<HandoverDialog>();
        services.TryAddSingleton<SupportDialog>();
    }
}
