using System.Threading.Channels;

namespace BlinkAudioBot.Load.Desk;

/// <summary>What one person does, one thing after another, until the measurement ends.</summary>
internal sealed class Doings
{
    private readonly Channel<Func<Task>> _next = Channel.CreateUnbounded<Func<Task>>();

    public Doings(Background background, CancellationToken cancellationToken) => background.Add(RunAsync(cancellationToken));

    public void Add(Func<Task> next) => _next.Writer.TryWrite(next);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var next in _next.Reader.ReadAllAsync(cancellationToken))
        {
            await next();
        }
    }
}
