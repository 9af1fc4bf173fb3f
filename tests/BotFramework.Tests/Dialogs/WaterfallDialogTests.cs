using BotFramework.Dialogs;
using BotFramework.Dialogs.Waterfalls;
using BotFramework.Schema;
using BotFramework.Tests.Turns;
using BotFramework.Turns;
using static BotFramework.Tests.Dialogs.Make;

namespace BotFramework.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_run_in_order_and_each_gets_the_answer_to_the_one_before()
    {
        var conversation = Conversation.With(Asking("guide", "one", "two", "three"));

        Assert.Equal("one?", await conversation.BeginAsync("guide"));
        Assert.Equal("two? (a)", await conversation.SayAsync("a"));
        Assert.Equal("three? (b)", await conversation.SayAsync("b"));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result?.Status);
        Assert.Equal(string.Empty, await conversation.SayAsync("c"));
        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "c"), conversation.Result);
        Assert.Null(conversation.Stack);
    }

    [Fact]
    public async Task A_saved_stack_is_a_list_of_dialog_step_and_state()
    {
        var conversation = Conversation.With(
            Waterfall("outer", ("first", Ask()), ("child", Begin("inner"))), Asking("inner", "ask"));
        await conversation.BeginAsync("outer");
        await conversation.SayAsync("a");

        Assert.Equal(
            """
            [{"id":"outer","step":"child","state":{"done":["first"],"state":{"text":"begun","count":0}}},
            {"id":"inner","step":"ask","state":{"done":[],"state":{"text":"child","count":0}}}]
            """.ReplaceLineEndings(string.Empty),
            conversation.Stack);
    }

    [Fact]
    public async Task What_a_step_puts_into_the_state_is_there_in_later_turns()
    {
        WaterfallStep<Note> count = async (step, token) =>
        {
            step.State = step.State with { Count = step.State.Count + 1 };
            step.State = step.State with { Text = $"{step.State.Text}+" };
            await step.Context.SendActivityAsync($"{step.State}", token);
            return DialogTurnResult.EndOfTurn;
        };
        var conversation = Conversation.With(Waterfall("guide", ("one", count), ("two", count)));

        Assert.Equal($"{new Note("begun+", 1)}", await conversation.BeginAsync("guide"));
        Assert.Equal($"{new Note("begun++", 2)}", await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task A_step_can_go_on_at_once()
    {
        var conversation = Conversation.With(Waterfall(
            "guide", ("silent", (step, token) => step.NextAsync("from silent", token)), ("loud", Ask())));

        Assert.Equal("loud? (from silent)", await conversation.BeginAsync("guide"));
    }

    [Fact]
    public async Task Going_on_after_the_last_step_ends_with_its_result()
    {
        var conversation = Conversation.With(Waterfall("guide", ("only", (step, token) => step.NextAsync("done", token))));

        await conversation.BeginAsync("guide");

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "done"), conversation.Result);
    }

    [Fact]
    public async Task A_step_can_go_to_another_by_name_and_back()
    {
        var conversation = Conversation.With(Waterfall(
            "guide",
            ("one", Ask()),
            ("turn", (step, token) => step.GoToStepAsync(step.Result is "back" ? "one" : "three", null, token)),
            ("two", Ask()),
            ("three", Ask())));
        await conversation.BeginAsync("guide");

        Assert.Equal("one?", await conversation.SayAsync("back"));
        Assert.Equal("three?", await conversation.SayAsync("on"));
    }

    [Fact]
    public async Task Going_to_a_step_that_does_not_exist_is_a_fault_that_names_it()
    {
        var conversation = Conversation.With(Waterfall("guide", ("one", (step, token) => step.GoToStepAsync("nine", null, token))));

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => conversation.BeginAsync("guide"));

        Assert.StartsWith("Waterfall 'guide' has no step 'nine'.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_childs_result_goes_to_the_following_step()
    {
        var conversation = Conversation.With(
            Waterfall("outer", ("child", Begin("inner")), ("after", Ask())),
            Waterfall("inner", ("ask", Ask()), ("end", End())));

        Assert.Equal("ask?", await conversation.BeginAsync("outer"));
        Assert.Equal("after? (yes)", await conversation.SayAsync("yes"));
    }

    [Fact]
    public async Task A_step_sees_why_it_runs()
    {
        WaterfallStep<Note> why = async (step, token) =>
        {
            await step.Context.SendActivityAsync($"{step.StepName}: {step.Reason}", token);
            return step.StepName switch
            {
                "b" => await step.NextAsync(null, token),
                "c" => await step.BeginDialogAsync("quick", new Note("q"), token),
                _ => DialogTurnResult.EndOfTurn,
            };
        };
        var conversation = Conversation.With(
            Waterfall("guide", ("a", why), ("b", why), ("c", why), ("d", why)), Waterfall("quick", ("end", End())));

        Assert.Equal("a: BeginCalled", await conversation.BeginAsync("guide"));
        Assert.Equal("b: ContinueCalled | c: NextCalled | d: EndCalled", await conversation.SayAsync("go"));
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Only_a_message_is_an_answer(string type)
    {
        var conversation = Conversation.With(Asking("guide", "one", "two"));
        await conversation.BeginAsync("guide");

        Assert.Equal(string.Empty, await conversation.PostAsync(Turn.Message("x") with { Type = type }));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result?.Status);
        Assert.Equal("two? (a)", await conversation.SayAsync("a"));
    }

    [Fact]
    public void A_step_needs_a_name_of_its_own()
    {
        var waterfall = Asking("guide", "one");

        Assert.Throws<ArgumentException>(() => waterfall.AddStep("one", Ask()));
        Assert.Throws<ArgumentException>(() => waterfall.AddStep(string.Empty, Ask()));
        Assert.Equal(["one"], waterfall.StepNames);
    }
}
