namespace BlinkAudioBot.Conversations;

/// <summary>
/// One conversation: takes its activities one at a time and commits each turn. Its key is the <see
/// cref="ConversationId"/>.
/// </summary>
[Alias("IConversationGrain")]
public interface IConversationGrain : IGrainWithStringKey
{
    /// <summary>Runs the activity's turn, or answers from the log when its key has been seen.</summary>
    /// <returns>The receipt; an expected failure is a <see cref="TurnStatus"/>, not an exception.</returns>
    [Alias("PostAsync")]
    Task<TurnReceipt> PostAsync(InboundActivity inbound, CancellationToken cancellationToken);

    /// <summary>
    /// Runs the command's turn in a conversation that exists, or answers from the log when its key has been seen. The
    /// receipt holds the bot's answer.
    /// </summary>
    /// <returns>The receipt; an expected failure is a <see cref="TurnStatus"/>, not an exception.</returns>
    [Alias("CommandAsync")]
    Task<TurnReceipt> CommandAsync(ConversationCommand command, CancellationToken cancellationToken);
}
