using BlinkAudioBot.Conversations.Commits;
using Microsoft.Extensions.Hosting;

namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>Has the store opened before the silo starts, so that its refusal stops the start. The container closes it.</summary>
internal sealed class StoreStart(IServiceProvider services) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<IConversationStore>();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
