using BlinkAudioBot.Conversations;
using BlinkAudioBot.Desk.Cases;
using BlinkAudioBot.Desk.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DeskTeam))]

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>One server with an admin and two agents, for all tests that need no more; each has a customer of its own.</summary>
public sealed class DeskTeam : IAsyncLifetime
{
    private DeskServer? _server;
    private DeskClient? _ada, _grace, _linus;
    private int _commands;

    internal DeskServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>The admin.</summary>
    internal DeskClient Ada => _ada ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>An agent.</summary>
    internal DeskClient Grace => _grace ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>Another agent.</summary>
    internal DeskClient Linus => _linus ?? throw new InvalidOperationException("The server has not been started.");

    public async ValueTask InitializeAsync()
    {
        _server = await DeskServer.StartAsync([("Desk:CommandsPerMinute", "100000"), ("Desk:KeepAliveInterval", "00:00:01")]);
        _ada = await _server.AdminAsync();
        _grace = await _server.InvitedAsync(_ada, "Grace");
        _linus = await _server.InvitedAsync(_ada, "Linus");
    }

    /// <summary>A customer who waits for a person, and the case.</summary>
    internal async Task<(Customer Customer, string Reference)> WaitingAsync(params string[] before)
    {
        var customer = await Customer.StartAsync(Server.Address);
        foreach (var text in before)
        {
            await customer.SayAsync(text);
        }

        await customer.AskForPersonAsync();
        var found = Server.Services.GetRequiredService<CaseQueue>().FindOf(new ConversationId(customer.Conversation));
        return (customer, found?.Reference ?? throw new InvalidOperationException("The customer has no case."));
    }

    /// <summary>Gives a command with an id of its own.</summary>
    internal Task<Reply> GiveAsync(DeskClient agent, string reference, string command, string value = "") =>
        agent.PostAsync($"cases/{reference}/{command}", Body(value));

    /// <summary>The body of a command, with an id of its own.</summary>
    internal string Body(string value = "") =>
        $$"""{"commandId":"c{{Interlocked.Increment(ref _commands)}}"{{(value.Length > 0 ? "," : string.Empty)}}{{value}}}""";

    /// <summary>What the agents see of a conversation: who, and what.</summary>
    internal async Task<IReadOnlyList<JsonElement>> TranscriptAsync(string reference) =>
        [.. (await Ada.GetAsync($"cases/{reference}/activities?limit=1000")).Body.GetProperty("activities").EnumerateArray()];

    public async ValueTask DisposeAsync()
    {
        _ada?.Dispose();
        _grace?.Dispose();
        _linus?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
