namespace BotFramework.Schema;

/// <summary>The activity types that the bot and its channels exchange. A type outside this list is carried, not refused.</summary>
public static class ActivityTypes
{
    /// <summary>Something that a person reads.</summary>
    public const string Message = "message";

    /// <summary>Members, topic or history of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>A named fact without words.</summary>
    public const string Event = "event";

    /// <summary>A named request that wants its answer in the response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The body of the answer to an <see cref="Invoke"/>; never sent as an activity of its own.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>Somebody is writing. Live only, never stored.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over for the sender.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>An earlier message has new content.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>An earlier message is gone.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Reactions were added to or taken from a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Control passes between bot and person.</summary>
    public const string Handoff = "handoff";

    /// <summary>A record for developers; no channel shows it.</summary>
    public const string Trace = "trace";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";
}
