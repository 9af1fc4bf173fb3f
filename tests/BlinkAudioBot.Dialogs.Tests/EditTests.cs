using System.Text.Json;
using BlinkAudioBot.Dialogs.Speaking;
using BlinkAudioBot.Dialogs.Tests.Harness;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Dialogs.Tests;

/// <summary>Messages that are edited after they were sent, as Teams allows.</summary>
public sealed class EditTests
{
    private readonly Conversation _conversation = new(TestBot.Runner, ChannelIds.Teams);

    [Fact]
    public async Task The_first_message_edited_to_another_camera_changes_the_case()
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");

        var edited = await EditAsync("they can't hear me on my outdoor 4, all of them, iphone", "m1");

        Assert.Contains("Outdoor 4", edited.Activities[0].Text, StringComparison.Ordinal);
        Assert.Equal("outdoor-4", Slot("device"));
        Assert.NotEmpty(edited.Activities[^1].Attachments ?? []);
    }

    [Theory]
    [InlineData("Mini 2", "mini-2")]
    [InlineData("outdoor 4", "outdoor-4")]
    [InlineData("not sure", "mini")]
    public async Task An_answer_edited_after_its_question_is_taken_for_that_question(string text, string device)
    {
        await SayAsync("they can't hear me", "m1");
        await SayAsync("mini gen 1, I think", "m2");

        await EditAsync(text, "m2");

        Assert.Equal(device, Slot("device"));
    }

    [Fact]
    public async Task A_bare_all_edited_to_one_counts_for_the_question_that_it_answered()
    {
        await SayAsync("they can't hear me on my outdoor 4, iphone", "m1");
        Assert.Equal("scope", State("asking").GetString());
        await SayAsync("One of several", "m2");

        await EditAsync("All of them", "m2");

        Assert.Equal("all", Slot("scope"));
    }

    [Fact]
    public async Task What_was_not_understood_is_heard_when_it_is_put_right()
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");
        var step = State("step").GetString();
        await SayAsync("dfgh jkl", "m2");

        await EditAsync("didn't help", "m2");

        Assert.NotEqual(step, State("step").GetString(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("didn't help", "didn't help :(")]
    [InlineData("didn't help", "skip")]
    [InlineData("didn't help", "back")]
    [InlineData("didn't help", "thanks")]
    [InlineData("how do I clean the lens", "how do I clean a lens")]
    [InlineData("it works now", "it works now, great")]
    [InlineData("I want a person", "I want a person, please")]
    public async Task An_edit_that_corrects_nothing_is_not_answered_and_changes_nothing(string text, string edit)
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");
        await SayAsync(text, "m2");
        var state = _conversation.State;

        var edited = await EditAsync(edit, "m2");

        Assert.Empty(edited.Activities);
        Assert.Equal(state.ToArray(), edited.State.ToArray());
    }

    [Theory]
    [InlineData("didn't help", "it works now", "resolved")]
    [InlineData("it works now", "it stopped again, didn't help", null)]
    public async Task What_was_said_last_is_put_right(string text, string edit, string? outcome)
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");
        await SayAsync(text, "m2");

        await EditAsync(edit, "m2");

        Assert.Equal(outcome, State("outcome").GetString());
    }

    [Fact]
    public async Task An_older_message_corrects_facts_and_nothing_else()
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");
        await SayAsync("didn't help", "m2");
        await SayAsync("didn't help", "m3");
        var step = State("step").GetString();

        var worked = await EditAsync("it works now", "m2");
        var android = await EditAsync("they can't hear me on my mini, all of them, android", "m1");

        Assert.Empty(worked.Activities);
        Assert.NotEmpty(android.Activities);
        Assert.Equal(("android", step), (Slot("platform"), State("step").GetString()));
    }

    [Fact]
    public async Task While_a_person_has_the_case_an_edit_is_not_answered()
    {
        await SayAsync("they can't hear me on my mini, all of them, iphone", "m1");
        await SayAsync("I want a person", "m2");
        await SayAsync("yes", "m3");
        Assert.Equal("escalated", State("outcome").GetString());

        var edited = await EditAsync("they can't hear me on my outdoor 4", "m1");

        Assert.Empty(edited.Activities);
    }

    private Task<TurnResult> SayAsync(string text, string id) => SendAsync(ActivityTypes.Message, text, id);

    private Task<TurnResult> EditAsync(string text, string id) => SendAsync(ActivityTypes.MessageUpdate, text, id);

    private Task<TurnResult> SendAsync(string type, string text, string id) => _conversation.SendAsync(
        new Activity { Type = type, Text = text, Id = id }, TestContext.Current.CancellationToken);

    private string? Slot(string slot) => State("slots").GetProperty(slot).GetString();

    private JsonElement State(string name) => _conversation.Sent
        .Last(activity => activity.Type == ActivityTypes.Message)
        .Entities?.First(entity => entity.Type == StateEntity.TypeName).Properties?[name] ?? default;
}
