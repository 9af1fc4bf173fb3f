using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>The server's own log, which cannot be read while a test says so.</summary>
internal sealed class FailingLog(IConversationLog log) : IConversationLog
{
    private volatile bool _fails;

    public bool Fails
    {
        get => _fails;
        set => _fails = value;
    }

    public static FailingLog Of(DirectLineServer server) =>
        (FailingLog)server.Services.GetRequiredService<IConversationLog>();

    public static void Use(IServiceCollection services)
    {
        var log = services.Single(service => service.ServiceType == typeof(IConversationLog)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IConversationLog>(
            provider => new FailingLog((IConversationLog)log(provider))));
    }

    public ValueTask<LogPage?> ReadAsync(
        ConversationId conversation, long after, int limit, CancellationToken cancellationToken) => Fails
        ? throw new StoreUnavailableException("It is locked.")
        : log.ReadAsync(conversation, after, limit, cancellationToken);

    public ValueTask<LogPage?> ReadAllAsync(
        ConversationId conversation, long after, int limit, CancellationToken cancellationToken) => Fails
        ? throw new StoreUnavailableException("It is locked.")
        : log.ReadAllAsync(conversation, after, limit, cancellationToken);
}
