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
}
