namespace BlinkAudioBot.Desk.Email.Outbox;

/// <summary>What an agent says, on its way to a person by e-mail; the payload of an entry of the outbox.</summary>
/// <param name="To">The person's address.</param>
/// <param name="Reference">The case's reference.</param>
/// <param name="Agent">What the agent is called.</param>
/// <param name="Text">What the agent says.</param>
internal sealed record AnswerLetter(string To, string Reference, string Agent, string Text)
{
    /// <summary>The kind of the outbox's entries that hold one.</summary>
    public const string Kind = "email";

    /// <summary>The person's id in the conversation.</summary>
    public string? Person { get; init; }

    /// <summary>Whether it is needless while the person has the conversation open.</summary>
    public bool OnlyIfAway { get; init; }
}
