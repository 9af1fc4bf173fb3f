using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

/// <summary>A server that tells a receiver, with an agent at its desk.</summary>
internal sealed class HookedDesk : IAsyncDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly List<Customer> _customers = [];
    private int _commands;

    private HookedDesk(DeskServer server, DeskClient agent) => (Server, Agent) = (server, agent);

    public DeskServer Server { get; }

    public DeskClient Agent { get; }

    /// <summary>Starts the server; on a folder that has an agent, the agent signs in.</summary>
    public static async Task<HookedDesk> StartAsync(
        HookReceiver receiver, TimeProvider? time = null, TemporaryFolder? folder = null, params (string Name, string Value)[] settings)
    {
        var server = await DeskServer.StartAsync(
            [("Desk:Webhooks:0:Url", receiver.Url.AbsoluteUri), ("Desk:Webhooks:0:Secret", Secret), .. settings], time, folder);
        if (server.FirstToken is not null)
        {
            return new HookedDesk(server, await server.AdminAsync());
        }

        var agent = server.Browser();
        await agent.SignInAsync("Ada");
        return new HookedDesk(server, agent);
    }

    /// <summary>A customer who waits for a person, and the case.</summary>
    public async Task<(Customer Customer, string Reference)> WaitingAsync()
    {
        var customer = await Customer.StartAsync(Server.Address);
        _customers.Add(customer);
        await customer.AskForPersonAsync();
        var found = Server.Services.GetRequiredService<CaseQueue>().FindOf(new ConversationId(customer.Conversation));
        return (customer, found!.Reference);
    }

    public async Task GiveAsync(string reference, string command, string value = "") => Assert.Equal(
        "200",
        (await Agent.PostAsync(
            $"cases/{reference}/{command}",
            $$"""{"commandId":"{{Interlocked.Increment(ref _commands)}}"{{(value.Length > 0 ? "," : string.Empty)}}{{value}}}""")).Outcome);

    public async ValueTask DisposeAsync()
    {
        _customers.ForEach(customer => customer.Dispose());
        Agent.Dispose();
        await Server.DisposeAsync();
    }
}
