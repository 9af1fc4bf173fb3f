using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BlinkAudioBot.Desk.Tests.Harness;

/// <summary>What the server writes to its console.</summary>
internal sealed class ConsoleLines : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = [];
    private volatile TaskCompletionSource _next = New();

    public IReadOnlyList<string> All => [.. _lines.Select(line => line.Line)];

    public IReadOnlyList<string> Errors => [.. _lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Line)];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".Trim()));
        Interlocked.Exchange(ref _next, New()).TrySetResult();
    }

    /// <summary>Waits until so many lines have a part.</summary>
    public async Task WaitAsync(string part, int times = 1)
    {
        for (var next = _next; All.Count(line => line.Contains(part, StringComparison.Ordinal)) < times; next = _next)
        {
            await next.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        // Nothing to let go.
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
