using BlinkAudioBot.Conversations;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Desk.Email;

/// <summary>Knows whose conversations an e-mail can lead back to.</summary>
internal sealed class EmailReach(IOptions<EmailOptions> options, IReturnLinks links)
{
    /// <summary>Whether there is a mail server, and the person could come back by a link. Other channels bring the answer themselves.</summary>
    public bool CanReach(string conversation) =>
        options.Value.IsConfigured && links.CanReturnTo(new ConversationId(conversation));
}
