using BlinkAudioBot.Desk.Email.Outbox;
using BlinkAudioBot.Desk.Email.Smtp;
using BlinkAudioBot.Desk.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

/// <summary>Registers what sends e-mails.</summary>
internal static class EmailServices
{
    /// <summary>Adds the outbox of e-mails, and the worker that sends them.</summary>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.AddOptions<EmailOptions>()
            .BindConfiguration(EmailOptions.SectionName, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>(),
            ServiceDescriptor.Singleton<IValidateOptions<EmailOptions>, EmailRules>(),
        ]);
        services.TryAddSingleton<EmailReach>();
        services.TryAddSingleton<LetterLedger>();
        services.TryAddSingleton<LetterPaper>();
        services.TryAddSingleton(new SmtpTrust());
        services.TryAddSingleton<Postman>();
        return services.AddBell<LetterBell>().AddHostedService<LetterWorker>();
    }
}
