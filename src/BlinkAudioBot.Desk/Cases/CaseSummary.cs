using BlinkAudioBot.Desk.Http;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>A case as the queue shows it.</summary>
/// <param name="Reference">What the person was told.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Change">Its last change, counted over all cases; the least of a page is where the next begins.</param>
internal sealed record CaseSummary(string Reference, string State, long Change)
{
    /// <summary>How it was closed.</summary>
    public string? Resolution { get; init; }

    /// <summary>Who has it, or had it when it was closed.</summary>
    public AgentName? Agent { get; init; }

    /// <summary>The channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The label of the problem.</summary>
    public string? Problem { get; init; }

    /// <summary>The label of the camera.</summary>
    public string? Device { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>Its place in the queue.</summary>
    public DateTimeOffset WaitingSince { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The beginning of what was said last.</summary>
    public string? LastText { get; init; }

    /// <summary>Who said it: <c>person</c>, <c>agent</c> or <c>bot</c>.</summary>
    public string? LastFrom { get; init; }

    /// <summary>How many messages of the person no agent has seen.</summary>
    public int Unread { get; init; }

    /// <summary>What the channel calls the person, if it tells.</summary>
    public string? PersonName { get; init; }

    /// <summary>The case in one line.</summary>
    public string Summary { get; init; } = string.Empty;
}
