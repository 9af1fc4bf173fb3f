using System.Diagnostics;
using System.Globalization;
using HdrHistogram;

namespace BlinkAudioBot.Load.Desk;

/// <summary>What one side says in a conversation: numbered, so that the other can tell what is missing, doubled or out of order.</summary>
internal sealed class NumberedTalk
{
    private const string Sentence = "I have looked again, and this is what the camera and the app show me now.";

    private readonly Lock _said = new();
    private readonly List<long> _due = [];
    private int _shown;

    /// <summary>How much was said so far.</summary>
    public int Count
    {
        get
        {
            lock (_said)
            {
                return _due.Count;
            }
        }
    }

    /// <summary>How much of it the other side has not been shown.</summary>
    public int Unshown
    {
        get
        {
            lock (_said)
            {
                return _due.Count - _shown;
            }
        }
    }

    /// <summary>The number of a text that was made here; null for all others.</summary>
    public static int? NumberOf(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
        && int.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The next text.</summary>
    /// <param name="due">When it is to be sent, as <see cref="Stopwatch"/> counts; the wait for it begins then, however late it is sent.</param>
    public string Say(long due)
    {
        lock (_said)
        {
            _due.Add(due);
            return string.Create(CultureInfo.InvariantCulture, $"{_due.Count}: {Sentence}");
        }
    }

    /// <summary>The other side is shown all up to a number: at once those that were not shown before.</summary>
    public void Show(int number, LongConcurrentHistogram times)
    {
        lock (_said)
        {
            for (; _shown < number; _shown++)
            {
                times.RecordValue(Stopwatch.GetElapsedTime(_due[_shown]).Ticks);
            }
        }
    }
}
