namespace BotFramework.Schema;

/// <summary>Content types of the cards that the bot knows.</summary>
public static class AttachmentContentTypes
{
    /// <summary>An Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A hero card: title, text, picture, buttons.</summary>
    public const string HeroCard = "application/vnd.microsoft.card.hero";
}
