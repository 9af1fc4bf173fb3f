using System.Globalization;
using BlinkAudioBot.Conversations.Commits;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;
using BotFramework.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Conversations.Tests.Harness;

/// <summary>
/// A real silo on a real database, in this process. Dispose it and start another on the same folder for a restart.
/// </summary>
internal sealed class ConversationHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ConversationHost(IHost host, ScriptedBot bot, LogRecorder log)
    {
        _host = host;
        Bot = bot;
        Log = log;
    }

    public ScriptedBot Bot { get; }

    public LogRecorder Log { get; }

    public static async Task<ConversationHost> StartAsync(
        TemporaryFolder folder,
        Func<ITurnContext, CancellationToken, Task>? turn = null,
        TimeProvider? time = null,
        int siloPort = 0,
        params ICommitParticipant[] participants)
    {
        var bot = new ScriptedBot(turn);
        var log = new LogRecorder();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
        [
            new("BlinkAudioBot:DataFolder", folder.Path),
            new("BlinkAudioBot:SiloPort", siloPort.ToString(CultureInfo.InvariantCulture)),
        ]);
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IBot>(bot).AddSingleton<ITurnErrorHandler>(bot);
        foreach (var participant in participants)
        {
            builder.Services.AddSingleton(participant);
        }

        builder.Services.AddConversations();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new ConversationHost(host, bot, log);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<TurnReceipt> SayAsync(string conversation, string text, string? key = null) =>
        PostAsync(conversation, Talk.Message(conversation, text), key);

    public Task<TurnReceipt> PostAsync(string conversation, Activity activity, string? key = null, bool mustExist = false)
    {
        var inbound = new InboundActivity { Activity = activity, Key = key, MustExist = mustExist };
        return Get<IGrainFactory>().GetGrain<IConversationGrain>(conversation)
            .PostAsync(inbound, TestContext.Current.CancellationToken);
    }

    /// <summary>All that the people in the conversation see.</summary>
    public async Task<IReadOnlyList<LogEntry>> ReadAsync(string conversation, long after = 0)
    {
        var page = await Get<IConversationLog>().ReadAsync(
            new ConversationId(conversation), after, int.MaxValue - 1, TestContext.Current.CancellationToken);
        return page?.Entries ?? [];
    }

    /// <summary>What the people in the conversation read.</summary>
    public async Task<IReadOnlyList<string?>> TranscriptAsync(string conversation) =>
        [.. (await ReadAsync(conversation)).Select(entry => Talk.FromUtf8(entry.Activity).Text)];

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
