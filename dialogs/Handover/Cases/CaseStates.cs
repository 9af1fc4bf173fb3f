namespace BlinkAudioBot.Dialogs.Handover.Cases;

/// <summary>Where a case stands with the support team.</summary>
internal static class CaseStates
{
    /// <summary>Waits in the queue.</summary>
    public const string Waiting = "waiting";

    /// <summary>An agent has it, and it is the agent's turn to write.</summary>
    public const string WithAgent = "with-agent";

    /// <summary>An agent has it and has answered; it is the person's turn to write.</summary>
    public const string Answered = "answered";

    /// <summary>An agent has given the conversation back to the bot.</summary>
    public const string WithBot = "with-bot";

    /// <summary>Done; see <see cref="CaseResolutions"/>.</summary>
    public const string Closed = "closed";

    /// <summary>Waits in the queue once more.</summary>
    public const string Reopened = "reopened";
}
