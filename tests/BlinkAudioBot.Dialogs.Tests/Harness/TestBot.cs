using BlinkAudioBot.Dialogs.Guide;
using BotFramework.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Dialogs.Tests.Harness;

/// <summary>The bot as it is registered, or a release of it with other steps.</summary>
internal static class TestBot
{
    private static readonly Lazy<ServiceProvider> Shared = new(() => Build(GuideSteps.All));

    public static IServiceProvider Services => Shared.Value;

    public static TurnRunner Runner => Services.GetRequiredService<TurnRunner>();

    public static TurnRunner Release(params IReadOnlyList<GuideStep> steps) => Build(steps).GetRequiredService<TurnRunner>();

    private static ServiceProvider Build(IReadOnlyList<GuideStep> steps) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(new GuidePath(steps))
        .AddGuide()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
