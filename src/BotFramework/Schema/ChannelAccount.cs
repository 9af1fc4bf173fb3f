using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework.Schema;

/// <summary>A person or a bot as a channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id of the account.</summary>
    public string? Id { get; init; }

    /// <summary>A name to show.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>; see <see cref="RoleTypes"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The account's id in Microsoft Entra, where the channel tells it.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Fields that this schema does not know; they survive a round trip.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
