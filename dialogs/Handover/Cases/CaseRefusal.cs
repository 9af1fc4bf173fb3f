namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>Why a command was refused; the body of its answer.</summary>
/// <param name="Code">One of the constants.</param>
/// <param name="Message">What is wrong and what to do, for the support team.</param>
internal sealed record CaseRefusal(string Code, string Message)
{
    /// <summary>Another agent has the case.</summary>
    public const string Taken = "taken";

    /// <summary>The case is another agent's.</summary>
    public const string NotYours = "not-yours";

    /// <summary>The case must be taken first.</summary>
    public const string NotTaken = "not-taken";

    /// <summary>The case is closed.</summary>
    public const string Closed = "closed";

    /// <summary>The guide has no such step for this case.</summary>
    public const string UnknownStep = "unknown-step";

    /// <summary>There is no such slot or value.</summary>
    public const string BadSlot = "bad-slot";

    /// <summary>The command's value cannot be read.</summary>
    public const string BadValue = "bad-value";

    /// <summary>The case's state does not allow the command.</summary>
    public const string Impossible = "impossible";

    /// <summary>Who has the case.</summary>
    public CaseAgent? Agent { get; init; }

    /// <summary>The case's state; null when there is no case.</summary>
    public string? From { get; init; }

    /// <summary>The field of the command that is wrong, if one is.</summary>
    public string? Field { get; init; }

    /// <summary>What was asked.</summary>
    public string? Command { get; init; }

    /// <summary>What may be asked instead.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }
}
