using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector.Sending;

/// <summary>How many calls are made at once, how long is waited, and how long is long enough.</summary>
internal sealed class DeliveryPace(IOptions<ConnectorOptions> options, TimeProvider time, ConnectorMetrics metrics) : IDisposable
{
    private const int AtOnce = 32;

    private readonly SemaphoreSlim _calls = new(AtOnce);

    /// <summary>Counts what becomes of them.</summary>
    public ConnectorMetrics Metrics => metrics;

    /// <summary>The present time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <inheritdoc />
    public void Dispose() => _calls.Dispose();

    /// <summary>Whether a delivery that was first tried then is to be given up.</summary>
    public bool IsOver(DateTimeOffset since) => Now - since >= options.Value.GiveUpAfter;

    /// <summary>Waits before the next attempt. Others may call meanwhile.</summary>
    public Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken) => Task.Delay(wait, time, cancellationToken);

    /// <summary>Makes a call when fewer than the most are under way.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await _calls.WaitAsync(cancellationToken);
        try
        {
            return await call();
        }
        finally
        {
            _calls.Release();
        }
    }
}
