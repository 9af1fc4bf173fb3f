using System.Text;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk;
using BlinkAudioBot.Dialogs;
using BlinkAudioBot.Settings;

namespace BlinkAudioBot.Chat;

/// <summary>The bot and its conversations as the server has them, without any channel but the terminal.</summary>
internal static class ChatHost
{
    /// <summary>Talks until the input ends.</summary>
    /// <param name="folder">The data folder.</param>
    /// <returns>The exit code: 0, or 1 when what was said could not be kept.</returns>
    public static async Task<int> RunAsync(string folder)
    {
        using var host = Build(folder);
        host.OpenConversations();
        await host.StartAsync();
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        var terminal = new Terminal(input, output, isEchoed: Console.IsInputRedirected);
        var session = new ChatSession(
            host.Services.GetRequiredService<IGrainFactory>(), host.Services.GetRequiredService<TimeProvider>(), terminal);
        var exitCode = await session.RunAsync(CancellationToken.None);
        await host.StopAsync();
        return exitCode;
    }

    private static IHost Build(string folder)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection([new("BlinkAudioBot:DataFolder", folder)]);
        KnownSettings.Check(builder.Configuration);
        // The output belongs to the conversation.
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error)
            .AddSimpleConsole().Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddConversations();
        builder.Services.AddGuide();
        builder.Services.AddDesk();
        return builder.Build();
    }
}
