namespace BlinkAudioBot.Conversations;

/// <summary>Makes links that lead a person back into their conversation, from any device.</summary>
public interface IReturnLinks
{
    /// <summary>Whether there is a page for the conversation; other channels are reached by themselves.</summary>
    bool CanReturnTo(ConversationId conversation);

    /// <summary>Makes a link for one person and one conversation. Whoever has it can read and write there.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="person">The person's id in it; null for who is known by the conversation alone.</param>
    /// <param name="lifetime">How long the link is good.</param>
    /// <returns>The link from the server's root on; what is secret is in its fragment, which no request carries.</returns>
    string Create(ConversationId conversation, string? person, TimeSpan lifetime);
}
