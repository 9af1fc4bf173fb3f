using BlinkAudioBot.Channels.Tests.DirectLine.Harness;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>One server for all tests that need no settings of their own; each has a conversation of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private DirectLineServer? _server;

    internal DirectLineServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    internal DirectLineApi Api => Server.Api;

    public async ValueTask InitializeAsync() => _server = await DirectLineServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
