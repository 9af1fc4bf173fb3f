using System.Text.Json;

namespace BlinkAudioBot.Load.Desk.Page;

/// <summary>The case that a page shows: how far its log has been read, and whether what the customer said is there in order.</summary>
internal sealed class OpenedCase(HeldCase held, DeskFigures figures)
{
    private readonly ConsecutiveNumbers _order = new(figures);
    private long _last;

    public HeldCase Held => held;

    public long Watermark { get; private set; }

    public bool IsLoaded { get; private set; }

    /// <summary>The number of the customer's last message that is shown.</summary>
    public int LastNumber => _order.Last;

    /// <summary>What was unread, and how far was read, when the page last thought of marking it as seen.</summary>
    public (int Unread, long Watermark) Considered { get; set; }

    /// <summary>Shows a stretch of the log.</summary>
    /// <returns>Whether there is more.</returns>
    public bool Show(JsonElement page)
    {
        var activities = page.GetProperty("activities");
        foreach (var activity in activities.EnumerateArray())
        {
            // What was read already may come again.
            var sequence = activity.GetProperty("sequence").GetInt64();
            if (sequence <= _last)
            {
                continue;
            }

            _last = sequence;
            if (activity.IsFrom("user") && NumberedTalk.NumberOf(activity.Text("text")) is { } number)
            {
                _order.Read(number);
                held.FromCustomer.Show(number, figures.ToConversation);
            }
        }

        IsLoaded = true;
        Watermark = Math.Max(Watermark, page.GetProperty("watermark").GetInt64());
        return page.GetProperty("more").GetBoolean() && activities.GetArrayLength() > 0;
    }
}
