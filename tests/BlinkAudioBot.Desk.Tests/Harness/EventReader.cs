using System.Net.ServerSentEvents;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>Reads a stream of events, as a page's EventSource does.</summary>
internal sealed class EventReader(HttpResponseMessage response, Stream stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> _items =
        SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    /// <summary>The cursor of the last event that had one.</summary>
    public long Cursor { get; private set; }

    /// <summary>Waits for an event.</summary>
    /// <returns>Its data; null when the stream has ended.</returns>
    public async Task<JsonElement?> NextAsync(string type, Func<JsonElement, bool>? which = null)
    {
        while (await _items.MoveNextAsync())
        {
            if (_items.Current.EventId is { Length: > 0 } id)
            {
                Cursor = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
            }

            if (_items.Current.EventType == type && JsonElement.Parse(_items.Current.Data) is var data && which?.Invoke(data) is not false)
            {
                return data;
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _items.DisposeAsync();
        await stream.DisposeAsync();
        response.Dispose();
    }
}
