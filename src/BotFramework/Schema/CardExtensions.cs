using System.Text.Json;

namespace BotFramework.Schema;

/// <summary>Cards as attachments.</summary>
public static class CardExtensions
{
    /// <summary>The attachment that shows a hero card.</summary>
    public static Attachment ToAttachment(this HeroCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new Attachment
        {
            ContentType = AttachmentContentTypes.HeroCard,
            Content = JsonSerializer.SerializeToElement(card, BotFrameworkJson.Default.HeroCard),
        };
    }
}
