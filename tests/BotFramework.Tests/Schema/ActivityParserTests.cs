using System.Text;
using System.Text.Json.Serialization.Metadata;
using BotFramework.Schema;
using BotFramework.Schema.Parsing;

namespace BotFramework.Tests.Schema;

public sealed class ActivityParserTests
{
    [Theory]
    [InlineData("""{"type":"message","text":5}""", "$.text", "5", "text")]
    [InlineData("""{"type":5}""", "$.type", "5", "text")]
    [InlineData("""{"type":"message","from":"anna"}""", "$.from", "\"anna\"", "an object")]
    [InlineData("""{"type":"message","from":{"id":17}}""", "$.from.id", "17", "text")]
    [InlineData("""{"type":"message","attachments":{}}""", "$.attachments", "an object", "a list")]
    [InlineData("""{"type":"message","attachments":[{},{"name":[]}]}""", "$.attachments[1].name", "a list", "text")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""", "$.timestamp", "\"yesterday\"", "a date and time such as \"2026-01-31T09:30:00Z\"")]
    [InlineData("""{"type":"message","conversation":{"isGroup":"yes"}}""", "$.conversation.isGroup", "\"yes\"", "true or false")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""", "$.text", "there twice", "each name once")]
    [InlineData("""{"type":"message","value":{"a":1,"a":2}}""", "$.value.a", "there twice", "each name once")]
    [InlineData("""{"type":"message","x-new":[{"a":1,"a":2}]}""", "$.x-new[0].a", "there twice", "each name once")]
    [InlineData("""{"text":"hello"}""", "$.type", "missing", "the activity's type, such as \"message\"")]
    [InlineData("""{"type":null}""", "$.type", "empty", "the activity's type, such as \"message\"")]
    [InlineData("""{"type":""}""", "$.type", "empty", "the activity's type, such as \"message\"")]
    [InlineData("[]", "$", "a list", "an object")]
    [InlineData("null", "$", "null", "an object")]
    [InlineData("\"message\"", "$", "\"message\"", "an object")]
    [InlineData("", "$", "not JSON from line 1, byte 1 on", "one JSON object")]
    [InlineData("{\"type\":\"message\",\n\"text\":}", "$", "not JSON from line 2, byte 8 on", "one JSON object")]
    [InlineData("""{"type":"message"} {}""", "$", "not JSON from line 1, byte 20 on", "one JSON object")]
    [InlineData("""{"type":"message","text":"\ud83d"}""", "$.text", "text with half a character", "whole Unicode characters")]
    [InlineData("""{"type":"message","value":["\ud83d"]}""", "$.value[0]", "text with half a character", "whole Unicode characters")]
    [InlineData("""{"type":"message","\udc00":1}""", "$", "an object with half a character in a name", "whole Unicode characters")]
    public void A_refusal_names_the_field_what_is_there_and_what_should_be(
        string json, string path, string problem, string expected) =>
        Assert.Equal(new ActivityParseError(path, problem, expected), Refusal(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_refusal_reads_as_a_sentence() =>
        Assert.Equal("'$.text' is 5; expected text.", Refusal("""{"type":"message","text":5}"""u8).ToString());

    [Fact]
    public void A_long_value_is_cut_in_a_refusal()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","from":"{{new string('a', 5000)}}"}""");

        Assert.InRange(Refusal(json).Problem.Length, 1, 50);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] json = [.. "{\"type\":\"message\",\"value\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Equal(new ActivityParseError("$", "not UTF-8", "UTF-8 text"), Refusal(json));
    }

    [Fact]
    public void Nesting_is_limited_and_the_limit_named()
    {
        Assert.True(ActivityParser.TryParse(Nested(ActivityParser.MaxDepth - 1), out _, out _));
        Assert.Contains("at most 64", Refusal(Nested(ActivityParser.MaxDepth)).Expected, StringComparison.Ordinal);
        Assert.Contains("at most 64", Refusal(Nested(100_000)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_in_any_list_of_the_schema_is_refused()
    {
        var lists = ListPaths(typeof(Activity), []).ToList();

        Assert.Contains("suggestedActions.actions", lists, StringComparer.Ordinal);
        Assert.All(lists, list =>
        {
            var names = list.Split('.');
            var json = names.Reverse().Aggregate("[null]", (inner, name) => $$"""{"{{name}}":{{inner}}}""");
            var error = Refusal(Encoding.UTF8.GetBytes($$"""{"type":"message",{{json[1..]}}"""));
            Assert.Equal($"$.{list}[0]", error.Path);
            Assert.Equal("null", error.Problem);
        });
    }

    [Fact]
    public void A_null_field_counts_as_missing()
    {
        Assert.True(ActivityParser.TryParse("""{"type":"event","from":null,"value":null}"""u8, out var activity, out _));

        Assert.Null(activity.From);
        Assert.Null(activity.Value);
    }

    [Fact]
    public void Values_that_the_schema_does_not_know_are_carried()
    {
        var json = """{"type":"brandNew","textFormat":"morse","importance":"urgent","from":{"id":"a","role":"skill"}}"""u8;

        Assert.True(ActivityParser.TryParse(json, out var activity, out _));

        Assert.Equal(("brandNew", "morse", "urgent", "skill"), (activity.Type, activity.TextFormat, activity.Importance, activity.From?.Role));
    }

    [Fact]
    public void Escaped_whole_characters_are_read()
    {
        Assert.True(ActivityParser.TryParse("""{"type":"message","text":"\ud83d\ude00 \u0041"}"""u8, out var activity, out _));

        Assert.Equal("😀 A", activity.Text);
    }

    [Fact]
    public void A_long_name_over_many_values_costs_no_more_than_its_length()
    {
        var values = string.Join(',', Enumerable.Repeat("1", 20_000));
        var json = Encoding.UTF8.GetBytes($$"""{"type":"message","value":{"{{new string('n', 100_000)}}":[{{values}},"\ud800"]} }""");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Refusal(json);

        Assert.Equal($"$.value.{new string('n', 40)}…[20000]", error.Path);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    private static ActivityParseError Refusal(ReadOnlySpan<byte> json)
    {
        Assert.False(ActivityParser.TryParse(json, out var activity, out var error));
        Assert.Null(activity);
        return error;
    }

    private static byte[] Nested(int depth) =>
        [.. "{\"type\":\"message\",\"value\":"u8, .. Enumerable.Repeat((byte)'[', depth), .. Enumerable.Repeat((byte)']', depth), (byte)'}'];

    private static IEnumerable<string> ListPaths(Type type, Type[] seen)
    {
        foreach (var property in BotFrameworkJson.Default.GetTypeInfo(type)!.Properties.Where(property => !property.IsExtensionData))
        {
            var info = BotFrameworkJson.Default.GetTypeInfo(property.PropertyType);
            if (info?.Kind == JsonTypeInfoKind.Enumerable)
            {
                yield return property.Name;
            }
            else if (info?.Kind == JsonTypeInfoKind.Object && !seen.Contains(property.PropertyType))
            {
                foreach (var inner in ListPaths(property.PropertyType, [.. seen, type]))
                {
                    yield return $"{property.Name}.{inner}";
                }
            }
        }
    }
}
