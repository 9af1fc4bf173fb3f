using System.Text.Json;

namespace BotFramework.Connector;

/// <summary>
/// The keys that sign a cloud's tokens, as its metadata publishes them: read when first needed, daily, and when a token
/// names a key that is not among them. Safe for any thread.
/// </summary>
/// <param name="http">Reads the metadata; its time-out bounds how long a first token waits.</param>
/// <param name="metadata">The OpenID configuration.</param>
/// <param name="time">The clock.</param>
public sealed class SigningKeys(HttpClient http, Uri metadata, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    // When the metadata cannot be read, the last keys are good for one day more; then nobody knows whether they are.
    private static readonly TimeSpan Usable = TimeSpan.FromDays(2);

    // Anybody can send a token that names an unknown key, so that alone must not make every request read the metadata.
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);

    // Replaced as a whole by whoever holds the gate; read without it.
    private volatile PublishedKeys? _keys;

    // Under the gate.
    private DateTimeOffset _nextRead = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    /// <summary>The published keys, fresh enough to judge a token that names a key.</summary>
    /// <returns>The keys, which may lack that one; null when none can be had now.</returns>
    internal async ValueTask<PublishedKeys?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys is { } known && IsYoungerThan(Fresh, known) && known.Find(keyId) is not null)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (time.GetUtcNow() >= _nextRead)
            {
                await ReadAgainAsync(cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }

        return _keys is { } keys && IsYoungerThan(Usable, keys) ? keys : null;
    }

    private bool IsYoungerThan(TimeSpan age, PublishedKeys keys) => time.GetUtcNow() - keys.ReadAt < age;

    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            _keys = await ReadAsync(cancellationToken);
            _nextRead = time.GetUtcNow() + BetweenReads;
        }
        catch (Exception exception) when (IsUnreadable(exception) && !cancellationToken.IsCancellationRequested)
        {
            _nextRead = time.GetUtcNow() + BetweenFailures;
        }
    }

    // A time-out of the client's own is a cancellation that nobody asked for.
    private static bool IsUnreadable(Exception exception) => exception
        is HttpRequestException or JsonException or OperationCanceledException or UriFormatException or KeyNotFoundException
        or InvalidOperationException;

    private async Task<PublishedKeys> ReadAsync(CancellationToken cancellationToken)
    {
        var configuration = JsonElement.Parse(await http.GetByteArrayAsync(metadata, cancellationToken));
        var keySet = new Uri(metadata, configuration.GetProperty("jwks_uri").GetString());
        return PublishedKeys.Parse(await http.GetByteArrayAsync(keySet, cancellationToken), time.GetUtcNow());
    }
}
