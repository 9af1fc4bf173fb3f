namespace BlinkAudioBot.Desk.Cases;

/// <summary>Which cases are wanted.</summary>
internal enum CaseView
{
    /// <summary>All that are not closed, who waits longest first.</summary>
    Open,

    /// <summary>Those that an agent has, who waits longest first.</summary>
    Mine,

    /// <summary>Those that are closed, the last changed first.</summary>
    Closed,

    /// <summary>All, the last changed first.</summary>
    All,
}
