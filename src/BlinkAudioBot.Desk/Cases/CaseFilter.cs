namespace BlinkAudioBot.Desk.Cases;

/// <summary>What is looked for among the cases. What is null does not matter.</summary>
internal sealed record CaseFilter
{
    /// <summary>Which cases.</summary>
    public CaseView View { get; init; } = CaseView.Open;

    /// <summary>Whose, in <see cref="CaseView.Mine"/>.</summary>
    public string? AgentId { get; init; }

    /// <summary>Part of the reference, of the person's name or address, or of anything that was said.</summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is looked for in the notes of the team as well.</summary>
    public bool WithNotes { get; init; }

    /// <summary>The device.</summary>
    public string? Device { get; init; }

    /// <summary>Opened at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Opened before this time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Where the last page of the last changed ended: its lowest <see cref="CaseRow.Change"/>.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = 100;
}
