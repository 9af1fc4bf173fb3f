using System.Globalization;
using System.Text.Json;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>A row of the table as the database gives it.</summary>
internal sealed record StoredCase
{
    public string Reference { get; init; } = string.Empty;

    public string Conversation { get; init; } = string.Empty;

    public long Change { get; init; }

    public string State { get; init; } = string.Empty;

    public string? AgentId { get; init; }

    public string? Channel { get; init; }

    public string? Problem { get; init; }

    public string? Device { get; init; }

    public string OpenedAt { get; init; } = string.Empty;

    public string WaitingSince { get; init; } = string.Empty;

    public string ChangedAt { get; init; } = string.Empty;

    public string? ClosedAt { get; init; }

    public string LastText { get; init; } = string.Empty;

    public string Record { get; init; } = string.Empty;

    public CaseRow ToRow() => new()
    {
        Reference = Reference,
        Conversation = Conversation,
        Change = Change,
        State = State,
        AgentId = AgentId,
        Channel = Channel,
        Problem = Problem,
        Device = Device,
        OpenedAt = Time(OpenedAt),
        WaitingSince = Time(WaitingSince),
        ChangedAt = Time(ChangedAt),
        ClosedAt = ClosedAt is { } closedAt ? Time(closedAt) : null,
        LastText = LastText,
        Record = JsonElement.Parse(Record),
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
