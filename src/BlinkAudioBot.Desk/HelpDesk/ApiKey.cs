using System.Text.Json.Serialization;
using BlinkAudioBot.Desk.Accounts;

namespace BlinkAudioBot.Desk.HelpDesk;

/// <summary>What lets an outside help desk in. Its secret is known to that help desk alone.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The help desk. Keys of the same name work on the same cases, so that one can take another's place.</param>
/// <param name="Scopes">Of <see cref="ApiScopes"/>.</param>
/// <param name="CreatedBy">The id of the admin who made it.</param>
/// <param name="CreatedAt">When (UTC).</param>
/// <param name="ExpiresAt">When it is no longer good (UTC).</param>
/// <param name="UsedAt">When it was used last, to the minute (UTC); null when it never was.</param>
internal sealed record ApiKey(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt)
{
    /// <summary>The help desk as conversations know it: an agent of no account.</summary>
    [JsonIgnore]
    public Agent Agent => new($"api-{Name.ToLowerInvariant()}", Name, string.Empty, AgentRole.Agent, Disabled: false);
}
