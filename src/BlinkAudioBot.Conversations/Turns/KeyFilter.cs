using BlinkAudioBot.Conversations.Commits;

namespace BlinkAudioBot.Conversations.Turns;

/// <summary>
/// Says for most keys, without a query, that they are new. Holds hashes only; the log's unique index is the truth.
/// Used by one grain turn at a time.
/// </summary>
internal sealed class KeyFilter
{
    private readonly HashSet<int> _hashes = [];
    private bool _complete = true;

    /// <summary>A filter for a conversation read from the store.</summary>
    public KeyFilter(IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            Add(key);
        }
    }

    /// <summary>Whether the key may have been seen; false is certain.</summary>
    public bool MayHold(string key) => !_complete || _hashes.Contains(Hash(key));

    /// <summary>Adds the key of a committed turn.</summary>
    public void Add(string key)
    {
        if (_complete && _hashes.Add(Hash(key)) && _hashes.Count >= StoredConversation.MaximumKeys)
        {
            _complete = false;
            _hashes.Clear();
            _hashes.TrimExcess();
        }
    }

    private static int Hash(string key) => key.GetHashCode(StringComparison.Ordinal);
}
