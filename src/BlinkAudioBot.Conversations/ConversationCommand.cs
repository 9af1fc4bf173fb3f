using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Conversations;

/// <summary>
/// What the support team, or the server itself, asks of a conversation. Its turn is that of an <c>invoke</c>, on whatever
/// channel the conversation is; the people in it never see the command, only what its turn sends.
/// </summary>
[Alias("ConversationCommand")]
public sealed record ConversationCommand
{
    /// <summary>The name; begins with <c>blinkaudiobot/</c>, as no name from outside does.</summary>
    public required string Name { get; init; }

    /// <summary>Who asks: an agent, with <see cref="RoleTypes.Agent"/>, or the server, with <see cref="RoleTypes.Bot"/>.</summary>
    public required ChannelAccount From { get; init; }

    /// <summary>What is asked; lives longer than the call, so no part of a document that is disposed.</summary>
    public required JsonElement Value { get; init; }

    /// <summary>What makes a second arrival of the same command recognisable within the conversation.</summary>
    public required string Key { get; init; }
}
