using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BlinkAudioBot.Preview;

/// <summary>Tells when files of the cards folder change.</summary>
internal sealed class CardsWatch(CardsFolder folder, TimeProvider time, IHostApplicationLifetime lifetime)
{
    // Editors write a file in several strokes; one drawing is enough for all of them.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);

    /// <summary>Begins with <c>ready</c>, once no change can be missed any more; then <c>changed</c> each time. Ends with the program.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        await using var stopping = lifetime.ApplicationStopping.Register(() => changes.Writer.TryComplete());
        using var watcher = Watch(() => changes.Writer.TryWrite("changed"));
        yield return "ready";
        await foreach (var change in changes.Reader.ReadAllAsync(cancellationToken))
        {
            await Task.Delay(Settling, time, cancellationToken);
            changes.Reader.TryRead(out _);
            yield return change;
        }
    }

    private FileSystemWatcher Watch(Action changed)
    {
        var watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed();
        watcher.Created += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        // More changes at once than it could note; something has changed all the same.
        watcher.Error += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
