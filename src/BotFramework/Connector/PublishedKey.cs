using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Connector;

/// <summary>A key that the Bot Connector signs with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it speaks for.</param>
internal sealed record PublishedKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
