using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Waiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Email;

/// <summary>A desk with a mail server, outside its hours; a customer who has asked for an e-mail, and an agent who has their case.</summary>
internal sealed class Correspondence : IAsyncDisposable
{
    public const string Address = "eve@example.com";

    /// <summary>A Sunday, so late that no cookie of the agent's has expired by the real clock.</summary>
    public static readonly DateTimeOffset Start = new(2050, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private int _commands;

    private Correspondence(DeskServer desk, FakeTimeProvider time, Customer customer, DeskClient agent, string reference) =>
        (Desk, Time, Customer, Agent, Reference) = (desk, time, customer, agent, reference);

    public DeskServer Desk { get; }

    public FakeTimeProvider Time { get; }

    public Customer Customer { get; }

    public DeskClient Agent { get; }

    public string Reference { get; }

    public static (string, string)[] Settings(int port, params (string, string)[] more) =>
    [
        ("Desk:Hours:Monday", "09:00-17:00"), ("Desk:Email:Host", "127.0.0.1"), ("Desk:Email:Port", $"{port}"),
        ("Desk:Email:From", "support@blink.example"),
        .. more.Length > 0 ? more : [("Desk:Email:Security", "none")],
    ];

    public static async Task<Correspondence> StartAsync(
        int port, TemporaryFolder? folder = null, Action<IServiceCollection>? services = null, params (string, string)[] settings)
    {
        var time = new FakeTimeProvider(Start);
        var desk = await DeskServer.StartAsync(Settings(port, settings), time, folder, services);
        var agent = await desk.AdminAsync();
        var customer = await Customer.StartAsync(desk.Address);
        await customer.AskForPersonAsync();
        await desk.Services.GetRequiredService<QueueTeller>().TellAsync(TestContext.Current.CancellationToken);
        await customer.SayAsync("by email");
        await customer.SayAsync(Address);
        Assert.Contains($"the answer goes to {Address}", await customer.ScreenAsync(), StringComparison.Ordinal);
        var reference = (await agent.GetAsync("cases")).Body.GetProperty("cases")[0].GetProperty("reference").ToString();
        var correspondence = new Correspondence(desk, time, customer, agent, reference);
        await correspondence.GiveAsync("take");
        return correspondence;
    }

    public Task ReplyAsync(string text) => GiveAsync("reply", $$""","text":{{Customer.Quote(text)}}""");

    public async Task GiveAsync(string command, string value = "")
    {
        var reply = await Agent.PostAsync($"cases/{Reference}/{command}", $$"""{"commandId":"{{++_commands}}"{{value}}}""");
        Assert.Equal("200", reply.Outcome);
    }

    /// <summary>Waits until so many attempts have failed, and then until the next is due.</summary>
    public async Task AfterFailuresAsync(int failures, TimeSpan wait)
    {
        await Desk.Console.WaitAsync("next attempt in", failures);
        Time.Advance(wait);
    }

    /// <summary>Lets time pass, again and again, until something has come: nothing tells that the server has begun to wait.</summary>
    public async Task<T> AfterAsync<T>(TimeSpan wait, Func<Task<T>> wanted)
    {
        var coming = wanted();
        do
        {
            Time.Advance(wait);
        }
        while (await Task.WhenAny(coming, Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken)) != coming);

        return await coming;
    }

    public async ValueTask DisposeAsync()
    {
        Agent.Dispose();
        Customer.Dispose();
        await Desk.DisposeAsync();
    }
}
