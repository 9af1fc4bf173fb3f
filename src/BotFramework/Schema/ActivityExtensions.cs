using System.Text.Json;

namespace BotFramework.Schema;

/// <summary>What can be told from an activity.</summary>
public static class ActivityExtensions
{
    /// <summary>All that is needed to write to the conversation of an incoming activity later.</summary>
    public static ConversationReference GetConversationReference(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new ConversationReference
        {
            ActivityId = activity.Id,
            User = activity.From,
            Bot = activity.Recipient,
            Conversation = activity.Conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            Locale = activity.Locale,
        };
    }

    /// <summary>Whom the text names, in the order of the entities. A mention that cannot be read is passed over.</summary>
    public static IReadOnlyList<Mention> GetMentions(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return [.. (activity.Entities ?? []).Where(entity => entity.Type == Mention.EntityType).Select(Read).OfType<Mention>()];
    }

    /// <summary>The activity with the words taken out of its text that name its recipient, as channels put them before a message.</summary>
    public static Activity RemoveRecipientMention(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = activity.Text;
        foreach (var mention in activity.GetMentions())
        {
            if (mention is { Mentioned.Id: { } id, Text.Length: > 0 } && id == activity.Recipient?.Id)
            {
                text = text?.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase);
            }
        }

        return ReferenceEquals(text, activity.Text) ? activity : activity with { Text = text?.Trim() };
    }

    private static Mention? Read(Entity entity)
    {
        try
        {
            return JsonSerializer.SerializeToElement(entity, BotFrameworkJson.Default.Entity)
                .Deserialize(BotFrameworkJson.Default.Mention);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
