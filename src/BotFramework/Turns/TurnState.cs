namespace BotFramework.Turns;

/// <summary>Objects of one turn, one of each type.</summary>
public sealed class TurnState
{
    private readonly List<object> _values = [];

    /// <summary>The object of that type.</summary>
    /// <exception cref="InvalidOperationException">Nobody has added one in this turn.</exception>
    public T Get<T>()
        where T : class
    {
        foreach (var value in _values)
        {
            if (value is T found)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"The turn has no {typeof(T).Name}; add it before the dialogs run.");
    }

    /// <summary>Adds an object.</summary>
    public void Add<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        _values.Add(value);
    }
}
