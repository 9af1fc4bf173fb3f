using System.Text.Json;
using BlinkAudioBot.Dialogs.Endings;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>What comes in beside a rating is anything at all.</summary>
public sealed class RatingTests
{
    [Theory]
    [InlineData("\"Quick.\"", "Quick.")]
    [InlineData("\" two\\n lines\\u0007 \"", "two lines")]
    [InlineData("\"<b>x</b>\"", "<b>x</b>")]
    [InlineData("\"   \"", null)]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("null", null)]
    [InlineData("42", null)]
    [InlineData("{\"a\": \"b\"}", null)]
    public async Task A_sentence_is_kept_when_it_is_text(string sentence, string? kept)
    {
        var rating = await RateAsync($$"""{"visit": 2, "answer": "rating.good", "sentence": {{sentence}}}""");

        Assert.Equal("good", rating.GetProperty("score").GetString());
        Assert.Equal(kept, rating.TryGetProperty("sentence", out var found) ? found.GetString() : null);
    }

    [Fact]
    public async Task A_sentence_is_cut_at_its_limit_and_never_within_a_letter()
    {
        var rating = await RateAsync($$"""{"visit": 2, "answer": "rating.fair", "sentence": "{{new string('a', 499)}}😀b"}""");

        Assert.Equal(new string('a', 499), rating.GetProperty("sentence").GetString());
    }

    [Theory]
    [InlineData("5", "good")]
    [InlineData("4/5", "good")]
    [InlineData("i would say 3", "fair")]
    [InlineData("two", "poor")]
    [InlineData("1 out of 5", "poor")]
    public async Task A_number_rates(string text, string score)
    {
        var conversation = await FixedAsync();

        await conversation.SayAsync(text, TestContext.Current.CancellationToken);

        Assert.Equal(score, Assert.Single(conversation.Sent, IsRating).Value!.Value.GetProperty("score").GetString());
    }

    [Theory]
    [InlineData("rating.great")]
    [InlineData("rating.")]
    public async Task A_rating_that_is_not_offered_is_none(string answer)
    {
        var conversation = await FixedAsync();

        await PressAsync(conversation, $$"""{"visit": 2, "answer": "{{answer}}"}""");

        Assert.DoesNotContain(conversation.Sent, IsRating);
    }

    [Fact]
    public async Task A_rating_before_anything_is_resolved_is_none()
    {
        var conversation = await new Talk().Joins().PlayAsync();

        await PressAsync(conversation, """{"visit": 1, "answer": "rating.good"}""");

        Assert.DoesNotContain(conversation.Sent, IsRating);
    }

    private static async Task<JsonElement> RateAsync(string value)
    {
        var conversation = await FixedAsync();
        await PressAsync(conversation, value);
        return Assert.Single(conversation.Sent, IsRating).Value!.Value;
    }

    private static Task<Conversation> FixedAsync() =>
        new Talk().Says("they can't hear me on my mini, all of them, iphone").Presses("It works now").PlayAsync();

    private static Task<TurnResult> PressAsync(Conversation conversation, string value) =>
        conversation.PressAsync(JsonElement.Parse(value), TestContext.Current.CancellationToken);

    private static bool IsRating(Activity activity) => activity.Name == Ratings.EventName;
}
