namespace BlinkAudioBot.Conversations.DueTimes;

/// <summary>The side of a conversation's grain that the clock speaks to.</summary>
[Alias("IDueConversation")]
internal interface IDueConversation : IGrainWithStringKey
{
    /// <summary>Posts the due event to the conversation if it still waits for that time; else does nothing.</summary>
    /// <returns>Whether the conversation is done with that time; false when the store could not commit.</returns>
    [Alias("FallDueAsync")]
    Task<bool> FallDueAsync(DateTimeOffset dueAt);
}
