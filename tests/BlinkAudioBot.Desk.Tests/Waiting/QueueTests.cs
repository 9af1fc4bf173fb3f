using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BlinkAudioBot.Desk.Tests.Harness;
using BlinkAudioBot.Desk.Waiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Desk.Tests.Waiting;

/// <summary>What those who wait read, by the real worker's steps, the real grain and the real bot.</summary>
public sealed class QueueTests
{
    private static readonly (string, string)[] Office =
        [("Desk:Hours:TimeZone", "Europe/Berlin"), ("Desk:Hours:Monday", "09:00-17:00"), ("Desk:Hours:Tuesday", "09:00-17:00")];

    // A Monday, ten minutes before the team goes; so late that no cookie of the agent's has expired by the real clock.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2050, 1, 3, 15, 50, 0, TimeSpan.Zero));

    [Fact]
    public async Task Who_waits_hears_of_the_place_once_and_again_when_next()
    {
        await using var server = await StartAsync();
        using var first = await WaitingAsync(server);
        _time.Advance(TimeSpan.FromSeconds(1));
        using var second = await WaitingAsync(server);
        using var ada = await server.AdminAsync();

        await TellAsync(server);
        await TellAsync(server);
        Assert.Equal((1, 1), (Count(await first.ScreenAsync(), "number 1 in the queue"), Count(await second.ScreenAsync(), "number 2 in the queue")));

        var waiting = (await ada.GetAsync("cases")).Body.GetProperty("cases")[0].GetProperty("reference").ToString();
        await ada.PostAsync($"cases/{waiting}/take", """{"commandId":"1"}""");
        await TellAsync(server);
        Assert.Equal(1, Count(await second.ScreenAsync(), "number 1 in the queue"));
        Assert.Equal(1, Count(await first.ScreenAsync(), "in the queue"));
    }

    [Fact]
    public async Task Who_waits_too_long_hears_so_and_so_does_who_waits_when_the_team_goes_and_comes()
    {
        await using var server = await StartAsync();
        using var customer = await WaitingAsync(server);

        await TellAsync(server);
        var limit = await TellAsync(server);
        Assert.Equal(new DateTimeOffset(2050, 1, 3, 15, 55, 0, TimeSpan.Zero), limit);
        _time.SetUtcNow(limit);
        await TellAsync(server);
        Assert.Contains("This takes longer than it should, sorry. You are still in the queue. Somebody is there until Monday 17:00, Berlin time.", await customer.ScreenAsync(), StringComparison.Ordinal);

        var evening = await TellAsync(server);
        Assert.Equal(new DateTimeOffset(2050, 1, 3, 16, 0, 0, TimeSpan.Zero), evening);
        _time.SetUtcNow(evening);
        await TellAsync(server);
        Assert.Contains("It is back on Tuesday 09:00, Berlin time.", await customer.ScreenAsync(), StringComparison.Ordinal);

        var morning = await TellAsync(server);
        Assert.Equal(new DateTimeOffset(2050, 1, 4, 8, 0, 0, TimeSpan.Zero), morning);
        _time.SetUtcNow(morning);
        await TellAsync(server);
        Assert.Contains("The support team is back now.", await customer.ScreenAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public async Task How_long_it_is_likely_to_take_is_told_once_enough_have_waited(int before, int told)
    {
        await using var server = await StartAsync();
        using var ada = await server.AdminAsync();
        List<Customer> earlier = [];
        for (var number = 0; number < before; number++)
        {
            earlier.Add(await WaitingAsync(server));
        }

        _time.Advance(TimeSpan.FromMinutes(4));
        foreach (var waiting in (await ada.GetAsync("cases")).Body.GetProperty("cases").EnumerateArray())
        {
            await ada.PostAsync($"cases/{waiting.GetProperty("reference")}/take", """{"commandId":"1"}""");
        }

        using var customer = await WaitingAsync(server);
        await TellAsync(server);

        Assert.Equal(told, Count(await customer.ScreenAsync(), "The wait is about 4 minutes."));
        earlier.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_restart_repeats_nothing()
    {
        using var folder = new TemporaryFolder();
        string screen;
        Customer customer;
        await using (var server = await StartAsync(folder))
        {
            customer = await WaitingAsync(server);
            await TellAsync(server);
            screen = await customer.ScreenAsync();
            Assert.Contains("number 1 in the queue", screen, StringComparison.Ordinal);
        }

        await using var restarted = await StartAsync(folder);
        await TellAsync(restarted);

        Assert.Equal(Count(screen, "\"type\""), Count(await customer.ScreenAsync(restarted.Address), "\"type\""));
        customer.Dispose();
    }

    [Fact]
    public async Task The_worker_tells_as_soon_as_somebody_waits()
    {
        await using var server = await DeskServer.StartAsync();
        using var customer = await WaitingAsync(server);

        using var watch = server.Services.GetRequiredService<IConversationWatch>().Subscribe(new ConversationId(customer.Conversation));
        while (!(await customer.ScreenAsync()).Contains("number 1 in the queue", StringComparison.Ordinal))
        {
            await watch.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("Desk:Hours:Monday", "nine to five", "BlinkAudioBot:Desk:Hours:Monday is \"nine to five\".")]
    [InlineData("Desk:WaitingLimit", "00:00:01", "WaitingLimit")]
    [InlineData("Desk:Email:Host", "mail.example.com", "BlinkAudioBot:Desk:Email:From is \"\".")]
    public async Task A_wrong_setting_stops_the_start_by_name(string setting, string value, string message)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => DeskServer.StartAsync([(setting, value)]));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    // The worker sleeps by the fake clock, so the tests take its steps.
    private Task<DeskServer> StartAsync(TemporaryFolder? folder = null) =>
        DeskServer.StartAsync([.. Office, ("Desk:WaitingLimit", "00:05:00")], _time, folder);

    private static Task<DateTimeOffset> TellAsync(DeskServer server) =>
        server.Services.GetRequiredService<QueueTeller>().TellAsync(TestContext.Current.CancellationToken);

    private static async Task<Customer> WaitingAsync(DeskServer server)
    {
        var customer = await Customer.StartAsync(server.Address);
        await customer.AskForPersonAsync();
        return customer;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
