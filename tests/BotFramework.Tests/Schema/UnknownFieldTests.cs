using System.Text.Json;
using System.Text.Json.Nodes;
using BotFramework.Schema;
using CsCheck;

namespace BotFramework.Tests.Schema;

public sealed class UnknownFieldTests
{
    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf<JsonNode?>(
        Gen.String[Gen.OneOf(Gen.Char[(char)0, (char)0xD7FF], Gen.Char[(char)0xE000, (char)0xFFFF]), 0, 8].Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Long.Select(number => (JsonNode?)JsonValue.Create(number)),
        Gen.Bool.Select(flag => (JsonNode?)JsonValue.Create(flag)),
        Gen.Const((JsonNode?)null));

    private static readonly Gen<JsonNode?> Any = Gen.Recursive<JsonNode?>((depth, any) => depth == 3
        ? Scalar
        : Gen.OneOf(
            Scalar,
            any.Array[0, 3].Select(items => (JsonNode?)new JsonArray(items)),
            Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 0, 8], any)[0, 3].Select(fields => (JsonNode?)new JsonObject(fields))));

    public static TheoryData<Type> Types() =>
    [
        typeof(Activity), typeof(Attachment), typeof(CardAction), typeof(CardImage), typeof(ChannelAccount),
        typeof(ConversationAccount), typeof(ConversationParameters), typeof(ConversationReference), typeof(Entity),
        typeof(HeroCard), typeof(Mention), typeof(MessageReaction), typeof(SuggestedActions),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Unknown_fields_of_every_type_survive_a_round_trip(Type type) =>
        Gen.Dictionary(Gen.String[Gen.Char.AlphaNumeric, 1, 8].Select(name => $"x{name}"), Any)[1, 4].Sample(fields =>
        {
            var json = new JsonObject(fields);
            var info = BotFrameworkJson.Default.GetTypeInfo(type)!;

            var read = JsonSerializer.Deserialize(json.ToJsonString(), info);
            var written = JsonNode.Parse(JsonSerializer.Serialize(read, info))!.AsObject();

            Assert.All(json, field => Assert.True(JsonNode.DeepEquals(field.Value, written[field.Key]), field.Key));
        }, iter: 100);

    [Fact]
    public void Every_object_of_the_schema_is_in_the_list_above()
    {
        var records = typeof(Activity).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Activity).Namespace && type.GetMethod("<Clone>$") is not null);

        Assert.Equal(records.Select(type => type.Name).Order(StringComparer.Ordinal), Types().Select(row => row.Data.Name).Order(StringComparer.Ordinal));
    }
}
