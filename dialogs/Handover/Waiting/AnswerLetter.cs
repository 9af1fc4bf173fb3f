namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>What an agent says, on its way to a person by e-mail.</summary>
/// <param name="To">The person's address.</param>
/// <param name="Person">The person's id in the conversation.</param>
/// <param name="Reference">The case's reference.</param>
/// <param name="Agent">What the agent is called.</param>
/// <param name="Text">What the agent says.</param>
/// <param name="OnlyIfAway">Whether it is needless while the person has the conversation open.</param>
internal sealed record AnswerLetter(string To, string? Person, string Reference, string Agent, string Text, bool OnlyIfAway)
{
    /// <summary>The kind of the outbox's entries that hold one.</summary>
    public const string Kind = "email";
}
