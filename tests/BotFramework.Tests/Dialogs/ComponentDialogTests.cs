using BotFramework.Dialogs;
using BotFramework.Tests.Turns;
using BotFramework.Turns;
using static BotFramework.Tests.Dialogs.Make;

namespace BotFramework.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_begins_continues_and_ends_with_the_result_of_its_dialogs()
    {
        var conversation = Conversation.With(
            Waterfall("outer", ("part", Begin("part")), ("after", Ask())),
            new Part(Waterfall("inner", ("one", Ask()), ("two", Ask()), ("end", End()))));

        Assert.Equal("one?", await conversation.BeginAsync("outer"));
        Assert.Equal("two? (a)", await conversation.SayAsync("a"));
        Assert.Equal("after? (b)", await conversation.SayAsync("b"));
    }

    [Fact]
    public async Task An_inner_stack_is_saved_as_the_components_state()
    {
        var conversation = Conversation.With(new Part(Asking("inner", "ask")));
        await conversation.BeginAsync("part");

        Assert.Equal(
            """[{"id":"part","state":[{"id":"inner","step":"ask","state":{"done":[],"state":{"text":"begun","count":0}}}]}]""",
            conversation.Stack);
    }

    [Fact]
    public async Task A_component_can_answer_a_message_before_its_dialogs_see_it()
    {
        var conversation = Conversation.With(new Part(Asking("inner", "one", "two")));
        await conversation.BeginAsync("part");

        Assert.Equal("here is help", await conversation.SayAsync("help"));
        Assert.Equal("two? (a)", await conversation.SayAsync("a"));
    }

    [Fact]
    public async Task A_component_can_begin_another_dialog_on_top_and_go_on_below_it_later()
    {
        var conversation = Conversation.With(new Part(Asking("inner", "one", "two"), Asking("aside", "sure")));
        await conversation.BeginAsync("part");

        Assert.Equal("sure?", await conversation.SayAsync("aside"));
        Assert.Equal("two? (yes)", await conversation.SayAsync("yes"));
    }

    [Fact]
    public async Task Cancelling_inside_cancels_everything_and_lets_each_dialog_clean_up_once()
    {
        var ended = new List<string>();
        var conversation = Conversation.With(
            new Cleaning("outer", ended, Begin("part")),
            new Part(new Cleaning("inner", ended, Ask())));
        await conversation.BeginAsync("outer");

        await conversation.SayAsync("stop");

        Assert.Equal(["inner CancelCalled", "outer CancelCalled"], ended);
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result?.Status);
        Assert.Null(conversation.Stack);
    }

    [Fact]
    public async Task Cancelling_outside_reaches_the_dialogs_inside()
    {
        var ended = new List<string>();
        var conversation = Conversation.With(new Part(new Cleaning("inner", ended, Ask())));
        await conversation.BeginAsync("part");

        await conversation.RunAsync(Turn.Message("x"), (context, token) => context.CancelAllDialogsAsync(token));

        Assert.Equal(["inner CancelCalled"], ended);
    }

    [Fact]
    public async Task An_inner_step_can_replace_its_component()
    {
        var conversation = Conversation.With(
            new Part(Waterfall("inner", ("leave", (step, token) =>
                step.DialogContext.Parent!.ReplaceDialogAsync("other", new Note("o"), token)))),
            Asking("other", "ask"));

        Assert.Equal("ask?", await conversation.BeginAsync("part"));
        Assert.Contains("\"id\":\"other\"", conversation.Stack, StringComparison.Ordinal);
        Assert.DoesNotContain("part", conversation.Stack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inner_step_can_cancel_what_is_around_its_component()
    {
        var conversation = Conversation.With(
            new Part(Waterfall("inner", ("leave", (step, token) => step.DialogContext.Parent!.CancelAllDialogsAsync(token)))));

        await conversation.BeginAsync("part");

        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result?.Status);
        Assert.Null(conversation.Stack);
    }

    private sealed class Part : ComponentDialog<Note>
    {
        public Part(params Dialog[] dialogs)
            : base("part", TestJson.Default.Note) => Array.ForEach(dialogs, dialog => Dialogs.Add(dialog));

        protected override string InitialDialogId => "inner";

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerContext, CancellationToken cancellationToken)
        {
            switch (innerContext.Context.Activity.Text)
            {
                case "help":
                    await innerContext.Context.SendActivityAsync("here is help", cancellationToken);
                    return DialogTurnResult.EndOfTurn;
                case "aside":
                    return await innerContext.BeginDialogAsync("aside", new Note("aside"), cancellationToken);
                case "stop":
                    return await innerContext.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerContext, cancellationToken);
            }
        }
    }
}
