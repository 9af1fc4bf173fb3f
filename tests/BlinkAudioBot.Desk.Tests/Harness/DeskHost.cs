using System.Text;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Dialogs;
using BotFramework.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>The bot, its conversations and the cases, on a real database. Start another on the same folder for a restart.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private static readonly ChannelAccount Person = new() { Id = "dl_1", Name = "Pat", Role = RoleTypes.User };

    private readonly IHost _host;

    private DeskHost(IHost host) => _host = host;

    public CaseQueue Queue => _host.Services.GetRequiredService<CaseQueue>();

    public static async Task<DeskHost> StartAsync(string folder, TimeProvider? time = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("BlinkAudioBot:DataFolder", folder), new("BlinkAudioBot:SiloPort", "0")]);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddGuide().AddCases().AddConversations();
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new DeskHost(host);
    }

    /// <summary>A person says something on Direct Line.</summary>
    public Task<TurnReceipt> SayAsync(string conversation, string text)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            ChannelId = "directline",
            Conversation = new ConversationAccount { Id = conversation },
            From = Person,
            Recipient = new ChannelAccount { Id = "bot", Role = RoleTypes.Bot },
        };
        return Grain(conversation).PostAsync(new InboundActivity { Activity = message }, TestContext.Current.CancellationToken);
    }

    /// <summary>A person asks for a person.</summary>
    /// <returns>The case's reference.</returns>
    public async Task<string> OpenCaseAsync(string conversation)
    {
        await SayAsync(conversation, "human");
        await SayAsync(conversation, "yes");
        return Queue.FindOf(new ConversationId(conversation))?.Reference ?? throw new InvalidOperationException("There is no case.");
    }

    /// <summary>An agent gives a command.</summary>
    public async Task<(int Status, JsonElement Body)> CommandAsync(
        string conversation, string agent, string command, string value = "{}")
    {
        var receipt = await Grain(conversation).CommandAsync(
            new ConversationCommand
            {
                Name = "blinkaudiobot/case/" + command,
                From = new ChannelAccount { Id = "agent:" + agent, Name = agent, Role = RoleTypes.Agent },
                Value = JsonElement.Parse(value),
                Key = Guid.NewGuid().ToString("N"),
            },
            TestContext.Current.CancellationToken);
        return (receipt.ResponseStatus, JsonElement.Parse(Encoding.UTF8.GetString(receipt.ResponseBody.Span)));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private IConversationGrain Grain(string conversation) =>
        _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IConversationGrain>(conversation);
}
