using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>All that a page, with its frames, gets from servers: every frame of every socket and every answer.</summary>
internal sealed class Wire
{
    private readonly ConcurrentQueue<string> _frames = new();
    private readonly ConcurrentQueue<Task<string>> _answers = new();

    /// <summary>Listens from now on; call it before the page opens anything.</summary>
    public Wire(IPage page)
    {
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => _frames.Enqueue(frame.Text ?? string.Empty);
        page.Response += (_, response) => _answers.Enqueue(ReadAsync(response));
    }

    /// <summary>What has come so far.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync() => [.. _frames, .. await Task.WhenAll(_answers)];

    private static async Task<string> ReadAsync(IResponse response)
    {
        try
        {
            return await response.TextAsync();
        }
        catch (PlaywrightException)
        {
            // A redirect or a refused socket has no body.
            return string.Empty;
        }
    }
}
