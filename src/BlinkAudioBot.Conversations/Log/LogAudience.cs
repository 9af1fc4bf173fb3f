namespace BlinkAudioBot.Conversations.Log;

/// <summary>Who may see an entry of the log.</summary>
public enum LogAudience
{
    /// <summary>The people in the conversation.</summary>
    Conversation,

    /// <summary>Only those who run the bot: membership changes, due times, commands, records of errors.</summary>
    Internal,
}
