using BotFramework.Schema;
using BotFramework.State;

namespace BotFramework.Turns;

/// <summary>
/// One turn: the activity that came in, and everything that the bot yields for it. A turn is pure: time and chance come from
/// here, and nothing leaves the context until the turn is committed.
/// </summary>
public interface ITurnContext
{
    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>The activity's place in the conversation's log.</summary>
    long Sequence { get; }

    /// <summary>The time of the turn (UTC). The same throughout, and the same again when the turn is replayed.</summary>
    DateTimeOffset Now { get; }

    /// <summary>The turn's only source of chance; recorded with the activity.</summary>
    TurnRandom Random { get; }

    /// <summary>The conversation's state, kept when the turn is committed.</summary>
    ConversationState State { get; }

    /// <summary>What the parts of the bot tell each other within this turn; gone when it ends.</summary>
    TurnState TurnState { get; }

    /// <summary>Whether anything has been sent in this turn, traces aside.</summary>
    bool Responded { get; }

    /// <summary>How many activities have been sent in this turn.</summary>
    int SentCount { get; }

    /// <summary>
    /// Sends one activity; without a type it is a message. Typing is dropped: what a turn sends appears all at once when it is
    /// committed, and by then nobody is writing any more. It comes from the bot unless it names somebody else who speaks
    /// through the bot, and is for who wrote; after a command for the person whom the command relates to.
    /// </summary>
    /// <returns>The id that the activity gets: conversation id and sequence number; empty for typing.</returns>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Replaces an activity sent earlier; <see cref="Schema.Activity.Id"/> names it.</summary>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes back an activity sent earlier.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken);

    /// <summary>Yields an effect, written in the same transaction as the turn.</summary>
    void Yield(TurnEffect effect);

    /// <summary>Answers an <c>invoke</c>; the last call counts. Without one an invoke is answered 501.</summary>
    void Respond(InvokeResponse response);
}
