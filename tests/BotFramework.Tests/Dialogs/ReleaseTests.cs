using BotFramework.Dialogs;
using BotFramework.Dialogs.Waterfalls;
using BotFramework.Tests.Turns;
using BotFramework.Turns;
using static BotFramework.Tests.Dialogs.Make;

namespace BotFramework.Tests.Dialogs;

/// <summary>A person in the middle of a conversation while a release changes the dialogs.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public async Task Steps_reordered_go_on_at_the_same_step()
    {
        var conversation = await AtSecondOf("one", "two", "three");

        Assert.Equal("one? (ok)", await conversation.AfterRelease(Asking("guide", "three", "two", "one")).SayAsync("ok"));
    }

    [Fact]
    public async Task Steps_added_before_do_not_move_the_person()
    {
        var conversation = await AtSecondOf("one", "two", "three");

        Assert.Equal("three? (ok)", await conversation.AfterRelease(Asking("guide", "zero", "one", "half", "two", "three")).SayAsync("ok"));
    }

    [Fact]
    public async Task A_step_added_after_comes_next()
    {
        var conversation = await AtSecondOf("one", "two", "three");

        Assert.Equal("new? (ok)", await conversation.AfterRelease(Asking("guide", "one", "two", "new", "three")).SayAsync("ok"));
    }

    [Fact]
    public async Task A_removed_step_goes_on_at_the_one_after_those_done()
    {
        var conversation = (await AtSecondOf("one", "two", "three")).AfterRelease(Asking("guide", "zero", "one", "three"));

        Assert.Equal("three?", await conversation.SayAsync("ok"));
        Assert.Contains("\"step\":\"three\",\"state\":{\"done\":[\"one\",\"two\"]", conversation.Stack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_steps_after_the_removed_one_the_dialog_ends()
    {
        var conversation = (await AtSecondOf("one", "two", "three")).AfterRelease(Asking("guide", "one"));

        Assert.Equal(string.Empty, await conversation.SayAsync("ok"));
        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete), conversation.Result);
    }

    [Fact]
    public async Task A_waterfall_can_say_that_its_step_is_gone()
    {
        var conversation = (await AtSecondOf("one", "two", "three")).AfterRelease(new ExplainingGuide());

        Assert.Equal("'two' is gone, 'three' comes next | three?", await conversation.SayAsync("ok"));
    }

    [Fact]
    public async Task What_lay_above_a_removed_step_is_dropped()
    {
        var conversation = Conversation.With(Waterfall("guide", ("old", Begin("child"))), Asking("child", "ask"));
        await conversation.BeginAsync("guide");

        var released = conversation.AfterRelease(Asking("guide", "new"), Asking("child", "ask"));

        Assert.Equal("new?", await released.SayAsync("ok"));
        Assert.Single(System.Text.Json.JsonElement.Parse(released.Stack!).EnumerateArray());
    }

    [Fact]
    public async Task A_removed_child_resumes_its_parent_without_a_result()
    {
        var conversation = Conversation.With(Waterfall("guide", ("child", Begin("child")), ("after", Ask())), Asking("child", "ask"));
        await conversation.BeginAsync("guide");

        var released = conversation.AfterRelease(Waterfall("guide", ("child", Begin("child")), ("after", Ask())));

        Assert.Equal("after?", await released.SayAsync("ok"));
    }

    [Fact]
    public async Task A_removed_only_dialog_leaves_nothing_so_that_the_bot_begins_anew()
    {
        var conversation = (await AtSecondOf("one", "two")).AfterRelease(Asking("other", "ask"));

        Assert.Equal(string.Empty, await conversation.SayAsync("ok"));
        Assert.Equal(DialogTurnStatus.Empty, conversation.Result?.Status);
        Assert.Null(conversation.Stack);
    }

    [Fact]
    public async Task A_step_removed_under_an_interruption_is_recovered_when_that_ends()
    {
        var conversation = (await AtSecondOf("one", "two", "three"))
            .AfterRelease(Asking("guide", "one", "three"), Waterfall("help", ("say", End())));

        var said = await conversation.RunAsync(
            Turn.Message("help"), (context, token) => context.BeginDialogAsync("help", new Note("h"), token));

        Assert.Equal("three?", said);
    }

    [Fact]
    public async Task A_dialog_removed_under_an_interruption_is_passed_over_when_that_ends()
    {
        var conversation = (await AtSecondOf("one", "two")).AfterRelease(Waterfall("help", ("say", End())));

        await conversation.RunAsync(
            Turn.Message("help"), (context, token) => context.BeginDialogAsync("help", new Note("h"), token));

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result?.Status);
        Assert.Null(conversation.Stack);
    }

    private static async Task<Conversation> AtSecondOf(params string[] steps)
    {
        var conversation = Conversation.With(Asking("guide", steps));
        await conversation.BeginAsync("guide");
        await conversation.SayAsync("a");
        return conversation;
    }

    private sealed class ExplainingGuide : WaterfallDialog<Note>
    {
        public ExplainingGuide()
            : base("guide", TestJson.Default.Note)
        {
            AddStep("one", Ask());
            AddStep("three", Ask());
        }

        protected override async Task<DialogTurnResult> OnStepGoneAsync(
            DialogContext dialogContext, string goneStep, string? nextStep, CancellationToken cancellationToken)
        {
            await dialogContext.Context.SendActivityAsync($"'{goneStep}' is gone, '{nextStep}' comes next", cancellationToken);
            return await base.OnStepGoneAsync(dialogContext, goneStep, nextStep, cancellationToken);
        }
    }
}
