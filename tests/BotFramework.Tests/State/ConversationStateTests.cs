using System.Text;
using System.Text.Json;
using BotFramework.State;
using BotFramework.Tests.Turns;

namespace BotFramework.Tests.State;

public sealed class ConversationStateTests
{
    [Fact]
    public void A_record_comes_back_as_it_was_set()
    {
        var state = Parse(string.Empty);
        state.Set("note", new Note("didn't help – é", 2), TestJson.Default.Note);

        Assert.Equal("""{"note":{"text":"didn't help – é","count":2}}""", Json(state));
        Assert.Equal(new Note("didn't help – é", 2), Parse(Json(state)).Get("note", TestJson.Default.Note));
    }

    [Fact]
    public void A_record_is_read_once_in_a_turn()
    {
        var state = Parse("""{"note":{"text":"a"}}""");

        Assert.Same(state.Get("note", TestJson.Default.Note), state.Get("note", TestJson.Default.Note));
    }

    [Fact]
    public void A_name_that_was_never_set_has_no_record() => Assert.Null(Parse("{}").Get("note", TestJson.Default.Note));

    [Fact]
    public void Setting_null_removes_a_record()
    {
        var state = Parse("""{"note":{"text":"a"},"other":1}""");
        state.Set("note", null, TestJson.Default.Note);

        Assert.Equal("""{"other":1}""", Json(state));
    }

    [Theory]
    [InlineData("""{"later":{"b" : [1.0, 2e3, "\u0041é'<"],  "a":null}}""")]
    [InlineData("""{"é":"ü"}""")]
    [InlineData("{}")]
    public void What_no_code_reads_is_kept_byte_for_byte(string saved) => Assert.Equal(saved, Json(Parse(saved)));

    [Fact]
    public void Names_are_written_in_one_order_however_they_were_set()
    {
        var state = Parse("""{"b":1,"B":2}""");
        state.Set("c", new Note("x"), TestJson.Default.Note);
        state.Set("a", new Note("y"), TestJson.Default.Note);

        Assert.Equal("""{"B":2,"a":{"text":"y","count":0},"b":1,"c":{"text":"x","count":0}}""", Json(state));
    }

    [Fact]
    public void Clearing_forgets_all_but_the_failures()
    {
        var state = Parse("""{"$failures":3,"note":{"text":"a"},"other":1}""");
        state.Clear();

        Assert.Equal("""{"$failures":3}""", Json(state));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$failures")]
    public void The_states_own_names_cannot_be_set(string name) =>
        Assert.Throws<ArgumentException>(() => Parse("{}").Set(name, new Note("a"), TestJson.Default.Note));

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"$failures":"many"}""")]
    public void Bytes_that_are_no_state_are_refused(string saved) => Assert.ThrowsAny<JsonException>(() => Parse(saved));

    [Theory]
    [InlineData("""{"note":[1]}""")]
    [InlineData("""{"note":null}""")]
    public void A_record_of_another_shape_is_refused_when_it_is_read(string saved)
    {
        var state = Parse(saved);

        Assert.Throws<JsonException>(() => state.Get("note", TestJson.Default.Note));
    }

    private static ConversationState Parse(string json) => ConversationState.Parse(Encoding.UTF8.GetBytes(json));

    private static string Json(ConversationState state) => Encoding.UTF8.GetString(state.Serialize().Span);
}
