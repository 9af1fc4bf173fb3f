using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Schema;
using BotFramework.Schema.Parsing;

namespace BotFramework.Tests.Schema;

public sealed class GoldenFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schema", "Golden");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_published_example_survives_reading_and_writing(string file)
    {
        var golden = await File.ReadAllBytesAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);

        Assert.True(ActivityParser.TryParse(golden, out var activity, out var error), error?.ToString());
        var written = JsonSerializer.SerializeToUtf8Bytes(activity, BotFrameworkJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(Normalized(golden), Normalized(written)), System.Text.Encoding.UTF8.GetString(written));
    }

    [Theory]
    [InlineData(ActivityTypes.Message)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.MessageUpdate)]
    [InlineData(ActivityTypes.MessageDelete)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Handoff)]
    [InlineData(ActivityTypes.Trace)]
    [InlineData(ActivityTypes.InstallationUpdate)]
    public void Every_activity_type_has_a_published_example(string type)
    {
        var activity = ActivityFrom($"{type}.json");

        Assert.Equal(type, activity.Type);
        Assert.NotNull(activity.Conversation?.Id);
        Assert.Null(activity.Properties);
    }

    [Fact]
    public void A_hero_card_reads_as_a_typed_card_and_writes_as_the_same_attachment()
    {
        var attachment = Assert.Single(ActivityFrom("message.json").Attachments!);

        var card = attachment.Content!.Value.Deserialize(BotFrameworkJson.Default.HeroCard)!;

        Assert.Equal("Order #12345", card.Title);
        Assert.Equal(attachment.ContentType, card.ToAttachment().ContentType);
        Assert.True(JsonElement.DeepEquals(attachment.Content.Value, card.ToAttachment().Content!.Value));
    }

    private static Activity ActivityFrom(string file) =>
        ActivityParser.TryParse(File.ReadAllBytes(Path.Combine(Folder, file)), out var activity, out var error)
            ? activity
            : throw new InvalidOperationException(error.ToString());

    // The same instant may be spelt "Z" or "+00:00".
    private static JsonNode Normalized(byte[] json)
    {
        var node = JsonNode.Parse(json)!;
        foreach (var name in (string[])["timestamp", "localTimestamp"])
        {
            if (node[name] is { } time)
            {
                node[name] = time.GetValue<DateTimeOffset>().ToString("O", null);
            }
        }

        return node;
    }
}
