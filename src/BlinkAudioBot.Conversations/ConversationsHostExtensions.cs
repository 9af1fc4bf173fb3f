using BlinkAudioBot.Conversations.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace BlinkAudioBot.Conversations;

/// <summary>Readies conversations in a host that has been built.</summary>
public static class ConversationsHostExtensions
{
    /// <summary>
    /// Takes the data folder, opens the database and finds the silo's port. Call before anything else touches the
    /// folder, so that a fault of one of them is told as such.
    /// </summary>
    /// <returns><paramref name="host"/>.</returns>
    /// <exception cref="IOException">One of them cannot be used; the message says what to do.</exception>
    public static IHost OpenConversations(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Services.GetRequiredService<SqliteConversationStore>();
        _ = host.Services.GetRequiredService<IOptions<EndpointOptions>>().Value;
        return host;
    }
}
