using System.Text;
using BotFramework.Schema;
using BotFramework.Schema.Parsing;

namespace BotFramework.Tests.Schema;

public sealed class ActivityExtensionsTests
{
    [Fact]
    public void A_reference_holds_what_is_needed_to_write_to_the_conversation_later()
    {
        var activity = Read("""
            {"type":"message","id":"7","channelId":"msteams","serviceUrl":"https://smba.example","locale":"en-GB",
             "from":{"id":"anna"},"recipient":{"id":"bot"},"conversation":{"id":"c","tenantId":"t"}}
            """);

        var reference = activity.GetConversationReference();

        Assert.Equal(
            ("7", "anna", "bot", "c", "msteams", "https://smba.example", "en-GB"),
            (reference.ActivityId, reference.User?.Id, reference.Bot?.Id, reference.Conversation?.Id, reference.ChannelId,
                reference.ServiceUrl, reference.Locale));
    }

    [Fact]
    public void Mentions_are_read_and_other_entities_passed_over()
    {
        var activity = Read("""
            {"type":"message","entities":[{"type":"clientInfo"},{"type":"mention","mentioned":"?"},
             {"type":"mention","mentioned":{"id":"bot","name":"Help"},"text":"<at>Help</at>","x":1}]}
            """);

        var mention = Assert.Single(activity.GetMentions());

        Assert.Equal(("bot", "<at>Help</at>"), (mention.Mentioned?.Id, mention.Text));
        Assert.True(mention.Properties!.ContainsKey("x"));
    }

    [Theory]
    [InlineData("<at>Help</at> no sound", "bot", "no sound")]
    [InlineData("no sound <at>help</at>", "bot", "no sound")]
    [InlineData("<at>Help</at> no sound", "anna", "<at>Help</at> no sound")]
    public void Only_the_recipients_own_mention_leaves_the_text(string text, string mentioned, string expected)
    {
        var activity = Read($$"""
            {"type":"message","text":"{{text}}","recipient":{"id":"bot"},
             "entities":[{"type":"mention","mentioned":{"id":"{{mentioned}}"},"text":"<at>Help</at>"}]}
            """);

        Assert.Equal(expected, activity.RemoveRecipientMention().Text);
    }

    private static Activity Read(string json) =>
        ActivityParser.TryParse(Encoding.UTF8.GetBytes(json), out var activity, out var error)
            ? activity
            : throw new InvalidOperationException(error.ToString());
}
