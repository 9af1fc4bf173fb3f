using BotFramework.Dialogs;
using BotFramework.Dialogs.Prompts;
using BotFramework.Schema;
using BotFramework.Tests.Turns;
using static BotFramework.Tests.Dialogs.Make;

namespace BotFramework.Tests.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task Without_a_dialog_there_is_nothing_to_continue_or_cancel()
    {
        var conversation = Conversation.With(Asking("guide", "one"));

        Assert.Equal(string.Empty, await conversation.SayAsync("a"));
        Assert.Equal(DialogTurnStatus.Empty, conversation.Result?.Status);
        await conversation.RunAsync(Turn.Message("x"), (context, token) => context.CancelAllDialogsAsync(token));
        Assert.Equal(DialogTurnStatus.Empty, conversation.Result?.Status);
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog_from_the_top()
    {
        var ended = new List<string>();
        var conversation = Conversation.With(
            new Cleaning("bottom", ended, Begin("top")), new Cleaning("top", ended, Ask()));
        await conversation.BeginAsync("bottom");

        await conversation.RunAsync(Turn.Message("x"), (context, token) => context.CancelAllDialogsAsync(token));

        Assert.Equal(["top CancelCalled", "bottom CancelCalled"], ended);
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.Result?.Status);
        Assert.Null(conversation.Stack);
    }

    [Fact]
    public async Task Replacing_puts_another_dialog_in_the_place_of_the_top_one()
    {
        var ended = new List<string>();
        var conversation = Conversation.With(
            Waterfall("bottom", ("child", Begin("old")), ("after", Ask())),
            new Cleaning("old", ended, Ask()),
            Waterfall("new", ("ask", Ask()), ("end", End())));
        await conversation.BeginAsync("bottom");

        Assert.Equal("ask?", await conversation.RunAsync(
            Turn.Message("x"), (context, token) => context.ReplaceDialogAsync("new", new Note("n"), token)));
        Assert.Equal("after? (done)", await conversation.SayAsync("done"));
        Assert.Equal(["old CancelCalled"], ended);
    }

    [Fact]
    public async Task The_dialog_on_top_can_be_made_to_ask_again()
    {
        var conversation = Conversation.With(new TextPrompt("name"));
        var question = new PromptOptions { Prompt = new Activity { Text = "Name?" } };
        await conversation.BeginAsync("name", new PromptState(question, 0));

        var said = await conversation.RunAsync(Turn.Message("x"), async (context, token) =>
        {
            await context.RepromptDialogAsync(token);
            return DialogTurnResult.EndOfTurn;
        });

        Assert.Equal("Name?", said);
    }

    [Fact]
    public async Task Beginning_a_dialog_that_is_not_in_the_set_is_a_fault_that_names_it()
    {
        var conversation = Conversation.With(Asking("guide", "one"));

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => conversation.BeginAsync("gide"));

        Assert.StartsWith("There is no dialog 'gide' in this set", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beginning_a_dialog_with_another_state_than_its_own_is_a_fault_that_names_both()
    {
        var conversation = Conversation.With(Asking("guide", "one"));

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => conversation.BeginAsync("guide", "a string"));

        Assert.StartsWith("Dialog 'guide' does not begin with a String", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialog_needs_an_id_of_its_own()
    {
        var dialogs = new DialogSet().Add(Asking("guide", "one"));

        Assert.Throws<ArgumentException>(() => dialogs.Add(Asking("guide", "two")));
        Assert.Throws<ArgumentException>(() => Asking(string.Empty));
    }
}
