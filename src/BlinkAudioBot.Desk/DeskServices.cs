using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Conversations.Outboxes;
using BlinkAudioBot.Desk.Accounts;
using BlinkAudioBot.Desk.Answers;
using BlinkAudioBot.Desk.Api;
using BlinkAudioBot.Desk.Audit;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Commands;
using BlinkAudioBot.Desk.Email;
using BlinkAudioBot.Desk.Events;
using BlinkAudioBot.Desk.HelpDesk;
using BlinkAudioBot.Desk.Http;
using BlinkAudioBot.Desk.Live;
using BlinkAudioBot.Desk.Sessions;
using BlinkAudioBot.Desk.Storage;
using BlinkAudioBot.Desk.Waiting;
using BlinkAudioBot.Desk.Webhooks;
using BlinkAudioBot.Desk.Webhooks.Ledger;
using BlinkAudioBot.Desk.Webhooks.Payloads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk;

/// <summary>Registers the desk.</summary>
public static class DeskServices
{
    /// <summary>Adds the cases, which are written with the turns that open them. Conversations are added elsewhere.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        // What webhooks are told comes of comparing with the case as it was, so before it is written.
        services.TryAddSingleton<WebhookParticipant>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ICommitParticipant, WebhookParticipant>(
                provider => provider.GetRequiredService<WebhookParticipant>()),
            ServiceDescriptor.Singleton<ICommitParticipant, CaseParticipant>(),
        ]);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConversationObserver, WebhookParticipant>(
            provider => provider.GetRequiredService<WebhookParticipant>()));
        services.TryAddSingleton<ConversationsReader>();
        services.TryAddSingleton<CaseQueue>();
        return services;
    }

    /// <summary>
    /// Adds the cases, and what the endpoints of <see
    /// cref="DeskEndpoints.MapDesk"/> need. Conversations and cards are added elsewhere.
    /// </summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="steps">The ids of the guide's steps, in its order.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddDesk(this IServiceCollection services, IReadOnlyList<string> steps)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(new DeskSteps(steps));
        services.TryAddSingleton<CannedAnswers>();
        services.TryAddSingleton<CaseSummaries>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DeskAddress>();
        services.TryAddSingleton<DeskDatabase>();
        services.TryAddSingleton<OutboxDatabase>();
        services.TryAddSingleton<AuditLog>();
        services.AddCases().AddDeskOptions().AddAccounts().AddSessions().AddEvents().AddWaiting().AddEmail().AddWebhooks().AddEndpoints();
        return services;
    }

    private static IServiceCollection AddDeskOptions(this IServiceCollection services)
    {
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<DeskOptions>, DeskOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<DeskOptions>, WebhookRules>(),
            ServiceDescriptor.Singleton<IValidateOptions<OpenIdConnectSettings>, OpenIdConnectSettingsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<OpenIdConnectSettings>, OpenIdConnectRules>(),
        ]);
        services.AddOptions<DeskOptions>().BindConfiguration(DeskOptions.SectionName).ValidateOnStart();
        services.AddOptions<OpenIdConnectSettings>()
            .BindConfiguration(OpenIdConnectSettings.SectionName, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services;
    }

    private static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton<AgentStore>();
        services.TryAddSingleton<InvitationStore>();
        services.TryAddSingleton<Lockout>();
        services.TryAddSingleton<LocalAccounts>();
        return services.AddHostedService<FirstAdmin>();
    }

    private static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.TryAddSingleton<SessionStore>();
        services.AddDataProtection().SetApplicationName("BlinkAudioBot");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>());
        services.AddAuthentication(DeskCookie.Scheme).AddCookie(DeskCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, configureOptions: null);
        services.TryAddSingleton<ApiKeyStore>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CookieAuthenticationOptions>, DeskCookie>());
        services.AddAuthorization();

        // What AddOpenIdConnect would do, but for the scheme, which is there only when it is set.
        services.TryAddSingleton<OpenIdConnectSetup>();
        services.TryAddTransient<OpenIdConnectHandler>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IConfigureOptions<AuthenticationOptions>, OpenIdConnectSetup>(Setup),
            ServiceDescriptor.Singleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdConnectSetup>(Setup),
            ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>(),
        ]);
        return services;

        static OpenIdConnectSetup Setup(IServiceProvider provider) => provider.GetRequiredService<OpenIdConnectSetup>();
    }

    private static IServiceCollection AddEvents(this IServiceCollection services)
    {
        services.TryAddSingleton<DeskStreams>();
        services.TryAddSingleton<DeskNews>();
        services.TryAddSingleton<WatchedConversations>();
        services.TryAddSingleton<DeskFeed>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConversationObserver, DeskFeed>(Feed));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeskFeed>(Feed));
        return services;

        static DeskFeed Feed(IServiceProvider provider) => provider.GetRequiredService<DeskFeed>();
    }

    private static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.TryAddSingleton<WebhookLedger>();
        services.TryAddSingleton<WebhookBodies>();
        services.TryAddSingleton<WebhookSender>();
        services.TryAddSingleton<WebhookWorker>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, WebhookWorker>(Worker));
        return services;

        static WebhookWorker Worker(IServiceProvider provider) => provider.GetRequiredService<WebhookWorker>();
    }

    private static IServiceCollection AddEndpoints(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<RateLimiterOptions>, DeskLimits>());
        services.TryAddSingleton<DeskBoundary>();
        services.TryAddSingleton<SignInEndpoints>();
        services.TryAddSingleton<AgentsEndpoints>();
        services.TryAddSingleton<AuditEndpoint>();
        services.TryAddSingleton<ContentEndpoints>();
        services.TryAddSingleton<LiveConversations>();
        services.TryAddSingleton<CaseCommander>();
        services.TryAddSingleton<CasesEndpoints>();
        services.TryAddSingleton<CommandsEndpoints>();
        services.TryAddSingleton<ConversationsEndpoints>();
        services.TryAddSingleton<EventsEndpoint>();
        services.TryAddSingleton<KeysEndpoints>();
        services.TryAddSingleton<HelpDeskEndpoints>();
        services.TryAddSingleton<PresenceEndpoint>();
        return services;
    }
}
