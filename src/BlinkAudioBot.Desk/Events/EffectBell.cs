namespace BlinkAudioBot.Desk.Events;

/// <summary>Wakes one worker when effects of its kind have been committed, so that it sleeps through all other turns.</summary>
internal abstract class EffectBell(TimeProvider time) : EffectListener
{
    private readonly Doorbell _bell = new(time);

    /// <summary>Sleeps until a time, or until such an effect has been committed since the last call.</summary>
    /// <exception cref="OperationCanceledException">The wait was abandoned.</exception>
    public Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken) => _bell.WaitAsync(until, cancellationToken);

    /// <inheritdoc />
    protected override void OnCommitted() => _bell.Ring();
}
