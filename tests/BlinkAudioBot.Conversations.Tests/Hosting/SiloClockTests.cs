using BlinkAudioBot.Conversations.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace BlinkAudioBot.Conversations.Tests.Hosting;

public sealed class SiloClockTests
{
    // By a clock far from the machine's, a silo that is slow to start counts as stale. It is declared dead, and ends the process.
    [Theory]
    [InlineData(TimeProviderNames.Membership)]
    [InlineData(TimeProviderNames.Messaging)]
    public async Task A_silo_lives_by_the_clock_of_the_machine_whatever_time_its_conversations_have(string area)
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(new DateTimeOffset(2050, 1, 2, 12, 0, 0, TimeSpan.Zero));

        await using var host = await ConversationHost.StartAsync(folder, time: time);

        Assert.Same(time, host.Get<TimeProvider>());
        Assert.Same(TimeProvider.System, host.Get<IServiceProvider>().GetRequiredKeyedService<TimeProvider>(area));
    }
}
