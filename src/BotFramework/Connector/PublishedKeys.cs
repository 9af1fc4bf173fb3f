using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Connector;

/// <summary>The keys that the Bot Connector published at some time.</summary>
/// <param name="keys">The keys by their ids.</param>
/// <param name="readAt">When they were read.</param>
internal sealed class PublishedKeys(IReadOnlyDictionary<string, PublishedKey> keys, DateTimeOffset readAt)
{
    /// <summary>When they were read.</summary>
    public DateTimeOffset ReadAt => readAt;

    /// <summary>The key of that id; null when it was not published.</summary>
    public PublishedKey? Find(string id) => keys.GetValueOrDefault(id);

    /// <summary>Reads a JSON web key set with the Bot Connector's <c>endorsements</c>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static PublishedKeys Parse(byte[] keySet, DateTimeOffset now)
    {
        var keys = new Dictionary<string, PublishedKey>(StringComparer.Ordinal);
        foreach (var element in List(JsonElement.Parse(keySet), "keys"))
        {
            if (Read(element) is { Key.KeyId: { Length: > 0 } id } key)
            {
                keys[id] = key;
            }
        }

        return keys.Count > 0 ? new PublishedKeys(keys, now) : throw new JsonException("The key set holds no key.");
    }

    private static PublishedKey? Read(JsonElement element)
    {
        try
        {
            var endorsements = List(element, "endorsements").Where(one => one.ValueKind == JsonValueKind.String);
            return new PublishedKey(
                new JsonWebKey(element.GetRawText()), [.. endorsements.Select(one => one.GetString() ?? string.Empty)]);
        }
        catch (ArgumentException)
        {
            // A kind of key that this release cannot read must not take the others with it.
            return null;
        }
    }

    private static JsonElement[] List(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(name, out var list)
        && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];
}
