namespace BlinkAudioBot.Cards.Wording;

/// <summary>Collects the mistakes of all files, so that an editor sees them at once and not one after the other.</summary>
internal sealed class FaultList
{
    private readonly List<ContentFault> _faults = [];

    public void Add(string file, int line, string key, string problem) =>
        _faults.Add(new ContentFault(file, line, key, problem));

    /// <summary>Reads something that stops at its own mistakes.</summary>
    /// <returns>Null when it had any; they are in the list then.</returns>
    public T? Collect<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ContentException exception)
        {
            _faults.AddRange(exception.Faults);
            return null;
        }
    }

    /// <exception cref="ContentException">There are mistakes; they come sorted by file and line.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new ContentException(
            [
                .. _faults.OrderBy(fault => fault.File, StringComparer.Ordinal)
                    .ThenBy(fault => fault.Line)
                    .ThenBy(fault => fault.Key, StringComparer.Ordinal),
            ]);
        }
    }
}
