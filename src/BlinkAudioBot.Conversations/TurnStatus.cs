namespace BlinkAudioBot.Conversations;

/// <summary>What became of an activity.</summary>
public enum TurnStatus
{
    /// <summary>Its turn ran and was committed.</summary>
    Accepted,

    /// <summary>It had been accepted before; the receipt is that of the first arrival.</summary>
    Repeated,

    /// <summary>There is no such conversation, and the activity may not start one.</summary>
    UnknownConversation,

    /// <summary>
    /// The store could not commit; nothing was kept. The same activity with the same key may be sent again.
    /// </summary>
    Unavailable,

    /// <summary>The key came with another command before. Nothing was done, and nothing will be under this key.</summary>
    KeyReused,
}
