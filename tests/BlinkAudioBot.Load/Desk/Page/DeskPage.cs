using System.Diagnostics;
using System.Text.Json;

namespace BlinkAudioBot.Load.Desk.Page;

/// <summary>
/// An agent's page: asks the server what the desk in <c>src/web/desk/state</c> asks it, and when. It shows one of the cases that the
/// agent has, and reads it again with each event of it; of the others it knows what the list says.
/// </summary>
internal sealed class DeskPage(DeskApi api, DeskFigures figures, Background background, CancellationToken cancellationToken) : IDisposable
{
    private const int MostCases = 2_000;
    private static readonly TimeSpan TypingPause = TimeSpan.FromSeconds(3);

    private readonly Lock _state = new();
    private readonly Dictionary<string, HeldCase> _held = new(StringComparer.Ordinal);
    private OpenedCase? _opened;
    private bool _isReading, _readsAgain, _isMarking;
    private long _typed;

    /// <summary>Fetches what the page shows at first, and listens.</summary>
    public async Task StartAsync()
    {
        using var canned = await api.GetAsync("canned", cancellationToken);
        using var steps = await api.GetAsync("steps", cancellationToken);
        using var list = await api.GetAsync($"cases?view=open&limit={MostCases}", cancellationToken);
        var events = new EventReader(await api.ListenAsync(list.RootElement.GetProperty("cursor").GetInt64(), cancellationToken));
        background.Add(ListenAsync(events));
        using var agents = await api.GetAsync("agents", cancellationToken);
    }

    /// <summary>Takes a case.</summary>
    public async Task TakeAsync(HeldCase held)
    {
        lock (_state)
        {
            _held.Add(held.Reference, held);
        }

        using var taken = await api.CommandAsync(held.Reference, "take", string.Empty, cancellationToken);
        Learn(taken);
    }

    /// <summary>Shows another case.</summary>
    public Task OpenAsync(HeldCase held)
    {
        lock (_state)
        {
            _opened = new OpenedCase(held, figures);
        }

        return ReadOpenedAsync();
    }

    /// <summary>Sends words to the customer.</summary>
    public async Task ReplyAsync(HeldCase held, string text)
    {
        if (_typed == 0 || Stopwatch.GetElapsedTime(_typed) >= TypingPause)
        {
            _typed = Stopwatch.GetTimestamp();
            using var typing = await api.PostAsync($"cases/{held.Reference}/typing", "{}", cancellationToken);
        }

        using var sent = await api.CommandAsync(held.Reference, "reply", $",\"text\":\"{text}\"", cancellationToken);
        Learn(sent);
        await ReadOpenedAsync();
    }

    /// <summary>Shows a case from its beginning.</summary>
    /// <returns>The number of the customer's last message that is shown.</returns>
    public async Task<int> ReadThroughAsync(HeldCase held)
    {
        var opened = new OpenedCase(held, figures);
        lock (_state)
        {
            _opened = opened;
        }

        await ReadAsync(opened);
        return opened.LastNumber;
    }

    public void Dispose() => api.Dispose();

    private async Task ListenAsync(EventReader events)
    {
        while (true)
        {
            Hear(await events.NextAsync(cancellationToken));
        }
    }

    private void Hear(IReadOnlyList<ServerEvent> events)
    {
        var isOfOpened = false;
        lock (_state)
        {
            foreach (var (name, data) in events.Where(heard => heard.Name is "case" or "activity"))
            {
                if (name == "case")
                {
                    Know(data);
                }

                isOfOpened |= _opened is { } opened && data.Text("reference") == opened.Held.Reference;
            }
        }

        ConsiderMarking();
        if (isOfOpened)
        {
            background.Add(ReadOpenedAsync());
        }
    }

    private void Learn(JsonDocument answer)
    {
        lock (_state)
        {
            Know(answer.RootElement.GetProperty("summary"));
        }

        ConsiderMarking();
    }

    // News and answers can overtake one another; the younger change wins.
    private void Know(JsonElement summary)
    {
        var change = summary.GetProperty("change").GetInt64();
        if (!_held.TryGetValue(summary.Text("reference") ?? string.Empty, out var held) || change < held.Change)
        {
            return;
        }

        held.Change = change;
        held.Unread = summary.GetProperty("unread").GetInt32();
        if (_opened?.Held != held && summary.Text("lastFrom") == "person" && NumberedTalk.NumberOf(summary.Text("lastText")) is { } number)
        {
            held.FromCustomer.Show(number, figures.ToList);
        }
    }

    // One time after another: what comes meanwhile is read by the next.
    private async Task ReadOpenedAsync()
    {
        OpenedCase? opened;
        lock (_state)
        {
            _readsAgain = _isReading;
            if (_isReading)
            {
                return;
            }

            _isReading = true;
            opened = _opened;
        }

        while (opened is not null)
        {
            await ReadAsync(opened);
            lock (_state)
            {
                (_isReading, _readsAgain) = (_readsAgain, false);
                opened = _isReading ? _opened : null;
            }
        }
    }

    private async Task ReadAsync(OpenedCase opened)
    {
        var path = $"cases/{opened.Held.Reference}";
        using var found = await api.GetAsync(path, cancellationToken);
        Learn(found);
        for (var more = true; more && opened == _opened;)
        {
            using var page = await api.GetAsync($"{path}/activities?after={opened.Watermark}", cancellationToken);
            lock (_state)
            {
                more = opened.Show(page.RootElement);
            }

            ConsiderMarking();
        }
    }

    // As the page does when one of the two has changed, and the last mark has been set.
    private void ConsiderMarking()
    {
        OpenedCase? opened;
        lock (_state)
        {
            opened = _opened;
            if (opened is not { IsLoaded: true } || opened.Considered == (opened.Held.Unread, opened.Watermark))
            {
                return;
            }

            opened.Considered = (opened.Held.Unread, opened.Watermark);
            if (opened.Held.Unread == 0 || _isMarking)
            {
                return;
            }

            _isMarking = true;
        }

        background.Add(MarkAsync(opened));
    }

    private async Task MarkAsync(OpenedCase opened)
    {
        using var marked = await api.CommandAsync(opened.Held.Reference, "seen", $",\"sequence\":{opened.Watermark}", cancellationToken);
        lock (_state)
        {
            _isMarking = false;
        }

        Learn(marked);
        await ReadOpenedAsync();
    }
}
