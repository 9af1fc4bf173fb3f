using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Settings;
using Microsoft.Extensions.Logging.Console;

namespace BlinkAudioBot.Chat;

/// <summary>The bot and its conversations as the server has them, with the terminal for a channel.</summary>
internal static class ChatHost
{
    /// <summary>Talks until the input ends.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="terminal">Where the person is.</param>
    /// <exception cref="IOException">The data folder cannot be used, or what was said could not be kept.</exception>
    public static async Task RunAsync(string folder, Terminal terminal)
    {
        using var host = Build(folder);
        host.OpenConversations();
        await host.StartAsync();
        var session = new ChatSession(
            host.Services.GetRequiredService<IGrainFactory>(), host.Services.GetRequiredService<TimeProvider>(), terminal);
        await session.RunAsync(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await host.StopAsync();
    }

    private static IHost Build(string folder)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("BlinkAudioBot:DataFolder", folder)]);
        KnownSettings.Check(builder.Configuration);
        KnownSettings.CheckValues(builder.Configuration);
        // The output belongs to the conversation.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddSimpleConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddConversations();
        builder.Services.AddGuide();
        builder.Services.AddCases();
        return builder.Build();
    }
}
