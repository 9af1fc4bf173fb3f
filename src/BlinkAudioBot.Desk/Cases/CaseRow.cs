using System.Text.Json;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>A case as the queue keeps it.</summary>
internal sealed record CaseRow
{
    /// <summary>What the person was told.</summary>
    public required string Reference { get; init; }

    /// <summary>The id of its conversation.</summary>
    public required string Conversation { get; init; }

    /// <summary>The place of its last write among all writes to cases.</summary>
    public required long Change { get; init; }

    /// <summary>Where it stands: waiting, with-agent, answered, with-bot, closed or reopened.</summary>
    public required string State { get; init; }

    /// <summary>Who has it, or had it when it was closed.</summary>
    public required string? AgentId { get; init; }

    /// <summary>The channel.</summary>
    public required string? Channel { get; init; }

    /// <summary>The problem's label, if it is known.</summary>
    public required string? Problem { get; init; }

    /// <summary>The device, if it is known.</summary>
    public required string? Device { get; init; }

    /// <summary>When it was opened first (UTC).</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Its place in the queue (UTC).</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    /// <summary>When it was written last (UTC).</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>When it was closed (UTC); null while it is open.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The beginning of what was said last.</summary>
    public required string LastText { get; init; }

    /// <summary>All that is known.</summary>
    public required JsonElement Record { get; init; }
}
