using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Widget;

/// <summary>What a page and its frames fetch from one server.</summary>
internal sealed class Traffic(Uri from)
{
    private readonly ConcurrentQueue<IRequest> _requests = new();
    private int _largestFrame;

    public IEnumerable<string> Paths => _requests.Select(request => new Uri(request.Url).AbsolutePath);

    /// <summary>The bytes of the largest frame that a socket brought.</summary>
    public int LargestFrame => _largestFrame;

    public Task FollowAsync(IPage page)
    {
        page.RequestFinished += (_, request) =>
        {
            if (from.IsBaseOf(new Uri(request.Url)))
            {
                _requests.Enqueue(request);
            }
        };
        // Events come one at a time.
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, data) =>
            _largestFrame = Math.Max(_largestFrame, Encoding.UTF8.GetByteCount(data.Text ?? string.Empty));
        return Task.CompletedTask;
    }

    /// <summary>The bodies, as they came over the wire.</summary>
    public async Task<int> BytesAsync(string having = "")
    {
        var sum = 0;
        foreach (var request in _requests.Where(request => request.Url.Contains(having, StringComparison.Ordinal)))
        {
            sum += (await request.SizesAsync()).ResponseBodySize;
        }

        return sum;
    }
}
