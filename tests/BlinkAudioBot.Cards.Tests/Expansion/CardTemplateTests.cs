using System.Text;
using System.Text.Json;
using BlinkAudioBot.Cards.Expansion;
using BlinkAudioBot.Cards.Wording;

namespace BlinkAudioBot.Cards.Tests.Expansion;

public sealed class CardTemplateTests
{
    private const string Data = """
        {
          "text": "say \"hi\" \\ é 😀\n", "plain": "abc", "empty": "", "number": 3, "zero": 0, "half": 1.50, "yes": true,
          "no": false, "nothing": null, "group": {"name": "g", "deep": {"value": 7}}, "none": [], "one": [{"name": "only"}],
          "two": [{"name": "a", "rank": 1}, {"name": "b", "rank": 2}], "words": ["u", "v\"w"]
        }
        """;

    public static TheoryData<string, string> Values => new()
    {
        { "${plain}", "\"abc\"" },
        { "${text}", """ "say \"hi\" \\ é 😀\n" """ },
        { "<${text}>", """ "<say \"hi\" \\ é 😀\n>" """ },
        { "${ number }", "3" },
        { "${half}", "1.5" },
        { "${yes}", "true" },
        { "${nothing}", "null" },
        { "${group}", """{"name": "g", "deep": {"value": 7}}""" },
        { "${words}", """["u", "v\"w"]""" },
        { "${group.deep.value}", "7" },
        { "${$root.group.name}", "\"g\"" },
        { "${$data.group.name}", "\"g\"" },
        { "${empty}", "\"\"" },
        { "x${empty}y", "\"xy\"" },
        { "${number} of ${half}", "\"3 of 1.5\"" },
        { "${plain}${zero}", "\"abc0\"" },
        { "is ${yes}", "\"is true\"" },
        { "${missing}", "\"${missing}\"" },
        { "a ${group.missing} b", "\"a ${group.missing} b\"" },
        { "${missing.deeper}", "\"${missing.deeper}\"" },
        { "${$index}", "\"${$index}\"" },
        { "${number + 1}", "4" },
        { "${number + 1 + half}", "5.5" },
        { "$${number} }{ $ {x}", "\"$3 }{ $ {x}\"" },
        { "${'it} is'}", "\"it} is\"" },
        { "${!exists(group)}", "false" },
        { "${number == 3}", "true" },
        { "No expression, \\ and ` kept", """ "No expression, \\ and ` kept" """ },
    };

    public static TheoryData<string, bool> Conditions => new()
    {
        { "yes", true }, { "no", false }, { "number", false }, { "plain", false }, { "missing", false },
        { "!yes", false }, { "!no", true }, { "!missing", true }, { "!nothing", true }, { "!zero", false },
        { "!empty", false }, { "!!yes", true }, { "!number", false },
        { "number == 3", true }, { "number == 3.0", true }, { "number == '3'", false }, { "number != 4", true },
        { "plain == 'abc'", true }, { "plain != 'abc'", false }, { "yes == true", true }, { "yes == 'true'", false },
        { "nothing == null", true }, { "missing == null", true }, { "group == null", false }, { "zero == null", false },
        { "zero == false", false }, { "no == false", true }, { "empty == ''", true }, { "none == ''", false },
        { "words == words", true }, { "words == two", false }, { "group == group", true }, { "number != missing", true },
        { "number > 2", true }, { "number >= 3", true }, { "number < 3", false }, { "number <= 2", false },
        { "half > 1", true }, { "plain < 'abd'", true }, { "'a' < 'B'", false }, { "missing > 1", false },
        { "plain > 2", false }, { "!(plain > 2)", true }, { "!(missing > 2)", true },
        { "(plain > 2) == false", false }, { "(missing > 2) == false", true }, { "number > 2 == yes", false },
        { "(number > 2) == yes", true }, { "plain > 2 || yes", true }, { "yes && plain > 2", false },
        { "yes && no", false }, { "yes && number", true }, { "missing || yes", true }, { "no || missing", false },
        { "number == 3 || number == 4 && missing", true }, { "(number == 3 || number == 4) && missing", false },
        { "!yes == false", true }, { "number + 1 == 4", true },
        { "exists(plain)", true }, { "exists(empty)", true }, { "exists(nothing)", false }, { "exists(missing)", false },
        { "exists(group.deep.value)", true }, { "exists(group.deep.none)", false }, { "$index > 1", false },
        { "count(words) == 2", true }, { "count(none) > 0", false }, { "count(missing) > 0", false }, { "count(number) > 0", false },
        { "count(two) >= 1 + 1", true }, { "$root.yes", true }, { "$data.yes", true },
    };

    public static TheoryData<string, string> Arrays => new()
    {
        { """[{"$data": "${two}", "n": "${name}", "i": "${$index}", "r": "${$root.plain}"}]""", """[{"n": "a", "i": 0, "r": "abc"}, {"n": "b", "i": 1, "r": "abc"}]""" },
        { """[{"$data": "${words}", "w": "${$index + 1}. ${$data}"}]""", """[{"w": "1. u"}, {"w": "2. v\"w"}]""" },
        { """[1, {"$data": "${none}", "n": 1}, 2]""", "[1, 2]" },
        { """[{"$data": "${none}", "n": 1}, {"k": 2}]""", """[{"k": 2}]""" },
        { """[{"$data": "${one}", "n": "${name}"}]""", """[{"n": "only"}]""" },
        { """[{"$data": "${group}", "n": "${name}", "i": "${$index}"}]""", """[{"n": "g", "i": "${$index}"}]""" },
        { """[{"$data": "${missing}", "n": "${name}", "d": "${$data}"}]""", """[{"n": "${name}", "d": "${missing}"}]""" },
        { """[{"$data": "${nothing}", "n": "${name}"}]""", """[{"n": "${name}"}]""" },
        { """[{"$data": "${number}", "n": "${$data}"}]""", """[{"n": 3}]""" },
        { """[{"$data": "${two}", "$when": "${rank > 1}", "n": "${name}"}]""", """[{"n": "b"}]""" },
        { """[{"$when": "${$index == 0}", "$data": "${two}", "n": "${name}"}]""", """[{"n": "a"}]""" },
        { """[{"$when": "${exists(missing)}", "n": 1}, {"$when": "${yes}", "n": 2}]""", """[{"n": 2}]""" },
        { """[{"$when": "${no}", "n": 1}]""", "[]" },
        { """[{"$when": "${yes}"}]""", "[{}]" },
        { """[{"$data": "${two}", "l": [{"$data": "${$root.words}", "x": "${$data}${$index}"}, {"y": "${name}${$index}"}]}]""", """[{"l": [{"x": "u0"}, {"x": "v\"w1"}, {"y": "a0"}]}, {"l": [{"x": "u0"}, {"x": "v\"w1"}, {"y": "b1"}]}]""" },
        { """{"o": {"deep": [{"k": "${plain}"}, "s", 1.0, true], "none": null, "é\"": {}, "e": []}}""", """{"o": {"deep": [{"k": "abc"}, "s", 1, true], "none": null, "é\"": {}, "e": []}}""" },
    };

    private static IEnumerable<ExpansionCase> Table =>
    [
        .. Values.Select(row => OfValue(row.Data.Item1)),
        .. Conditions.Select(row => OfCondition(row.Data.Item1)),
        .. Arrays.Select(row => new ExpansionCase(row.Data.Item1, Data)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_string_with_expressions_becomes_their_value(string text, string expected) =>
        AssertSame(expected, OfValue(text).Expand().GetProperty("value"));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_keeps_or_drops_its_element(string condition, bool isKept) =>
        Assert.Equal(isKept ? 1 : 0, OfCondition(condition).Expand().GetArrayLength());

    [Theory]
    [MemberData(nameof(Arrays))]
    public void An_element_is_repeated_for_its_data(string template, string expected) =>
        AssertSame(expected, new ExpansionCase(template, Data).Expand());

    [Fact]
    public async Task The_reference_expands_every_row_of_the_tables_alike()
    {
        var cases = Table.ToList();

        var expected = await ReferenceTemplating.ExpandAsync(cases, TestContext.Current.CancellationToken);

        Assert.All(cases.Zip(expected), pair => AssertSame(pair.Second.GetRawText(), pair.First.Expand()));
    }

    [Theory]
    [InlineData("""{"a": [{"b": "${x >}"}]}""", "templates/test.json, \"$.a[0].b\": The expression \"x >\" ends too early.")]
    [InlineData("""{"a": "${if(x, 1, 2)}"}""", "templates/test.json, \"$.a\": The expression \"if(x, 1, 2)\" is not understood at \"(\".")]
    [InlineData("""{"a": "${x - 1}"}""", "templates/test.json, \"$.a\": The expression \"x - 1\" is not understood at \"-\".")]
    [InlineData("""{"a": "${$host.theme}"}""", "templates/test.json, \"$.a\": The expression \"$host.theme\" is not understood at \"$host.theme\".")]
    [InlineData("""{"a": "${items[0]}"}""", "templates/test.json, \"$.a\": The expression \"items[0]\" is not understood at \"[\".")]
    [InlineData("""{"a": "${x"}""", "templates/test.json, \"$.a\": The expression \"${x\" has no closing brace.")]
    [InlineData("""{"a": "${}"}""", "templates/test.json, \"$.a\": The expression \"\" ends too early.")]
    [InlineData("""{"a": "${count x}"}""", "templates/test.json, \"$.a\": The expression \"count x\" is not understood at \"x\".")]
    [InlineData("""{"a": "${(x}"}""", "templates/test.json, \"$.a\": The expression \"(x\" ends too early.")]
    [InlineData("""{"a": "${1.2.3}"}""", "templates/test.json, \"$.a\": The expression \"1.2.3\" is not understood at \".3\".")]
    [InlineData("""{"a": "\\n ${x}"}""", "templates/test.json, \"$.a\": A backtick or backslash cannot stand beside an expression. Move it into the data.")]
    [InlineData("""{"a": {"$when": "${x}"}}""", "templates/test.json, \"$.a.$when\": Only an object that is an element of an array can have this.")]
    [InlineData("""{"$data": {}, "a": 1}""", "templates/test.json, \"$.$data\": Only an object that is an element of an array can have this.")]
    [InlineData("""[{"$when": "x"}]""", "templates/test.json, \"$[0].$when\": Expected one expression and nothing else, such as \"${exists(warning)}\".")]
    [InlineData("""[{"$data": "${x} "}]""", "templates/test.json, \"$[0].$data\": Expected one expression and nothing else, such as \"${exists(warning)}\".")]
    [InlineData("""[{"$data": "${x == 1}"}]""", "templates/test.json, \"$[0].$data\": Expected the name of data, such as \"${answers}\".")]
    [InlineData("""[null]""", "templates/test.json, \"$[0]\": An element of an array cannot be null, another array or an expression; use $data.")]
    [InlineData("""["${x}"]""", "templates/test.json, \"$[0]\": An element of an array cannot be null, another array or an expression; use $data.")]
    [InlineData("[[1]]", "templates/test.json, \"$[0]\": An element of an array cannot be null, another array or an expression; use $data.")]
    public void What_the_expander_does_not_know_is_refused_with_file_and_path(string template, string message) =>
        Assert.Equal(message, Assert.Throws<ContentException>(() => Parse(template)).Message);

    [Fact]
    public void A_template_that_is_not_JSON_is_refused_with_its_line() =>
        Assert.Equal(2, Assert.Throws<ContentException>(() => Parse("{\n  \"a\": x\n}")).Faults[0].Line);

    private static CardTemplate Parse(string template) =>
        CardTemplate.Parse("templates/test.json", Encoding.UTF8.GetBytes(template));

    private static ExpansionCase OfValue(string text) =>
        new($"{{\"value\": \"{JsonEncodedText.Encode(text)}\"}}", Data);

    private static ExpansionCase OfCondition(string condition) =>
        new($"[{{\"$when\": \"${{{JsonEncodedText.Encode(condition)}}}\"}}]", Data);

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(expected), actual),
            $"Expected {expected} but got {actual.GetRawText()}.");
}
