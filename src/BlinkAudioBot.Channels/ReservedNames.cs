using BotFramework.Schema;

namespace BlinkAudioBot.Channels;

/// <summary>Names of the bot's own. Somebody else's event, invoke or entity of that name would be mistaken for one of them.</summary>
internal static class ReservedNames
{
    private const string Prefix = "blinkaudiobot/";

    /// <summary>Whether the name of an event or invoke, or an entity's type, is one of them.</summary>
    public static bool Holds(string? name) => name?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether the name of an event is one of them, or one of a hub's, which no customer's client may pass for.</summary>
    public static bool HoldsForClients(string? name) =>
        Holds(name) || name?.StartsWith(HandoffEvents.Prefix, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The entities that are not.</summary>
    public static IReadOnlyList<Entity>? Without(IReadOnlyList<Entity>? entities) =>
        entities?.Any(entity => Holds(entity.Type)) is true
            ? [.. entities.Where(entity => !Holds(entity.Type))]
            : entities;
}
