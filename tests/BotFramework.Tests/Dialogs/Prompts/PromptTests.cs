using BotFramework.Dialogs;
using BotFramework.Dialogs.Prompts;
using BotFramework.Schema;
using BotFramework.Tests.Turns;
using BotFramework.Turns;

namespace BotFramework.Tests.Dialogs.Prompts;

public sealed class PromptTests
{
    private static readonly PromptOptions Colours = new()
    {
        Prompt = new Activity { Text = "Colour?" },
        RetryPrompt = new Activity { Text = "Red or blue, please." },
        Choices = [new Choice("Red", ["crimson", "scarlet"]), new Choice("Blue")],
    };

    [Theory]
    [InlineData("red", "Red", 0)]
    [InlineData(" Blue! ", "Blue", 1)]
    [InlineData("Scarlet", "Red", 0)]
    [InlineData("2", "Blue", 1)]
    [InlineData("1.", "Red", 0)]
    public async Task A_choice_is_found_by_value_synonym_or_number(string said, string value, int index)
    {
        var conversation = await AskedAsync(new ChoicePrompt("ask"), Colours);

        await conversation.SayAsync(said);

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, new FoundChoice(value, index)), conversation.Result);
    }

    [Theory]
    [InlineData("green")]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("-1")]
    [InlineData("?")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Anything_else_asks_again_in_other_words(string? said)
    {
        var conversation = await AskedAsync(new ChoicePrompt("ask"), Colours);

        Assert.Equal("Red or blue, please.", await conversation.SayAsync(said));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result?.Status);
    }

    [Fact]
    public async Task Choices_are_offered_with_the_question_and_with_its_repetition()
    {
        var conversation = await AskedAsync(new ChoicePrompt("ask"), Colours);
        var asked = Assert.Single(conversation.Sent);
        await conversation.SayAsync("green");

        Assert.All([asked, Assert.Single(conversation.Sent)], question =>
        {
            Assert.Equal("expectingInput", question.InputHint);
            Assert.Equal(
                [("imBack", "Red", "Red"), ("imBack", "Blue", "Blue")],
                question.SuggestedActions!.Actions!.Select(action => (action.Type, action.Title, action.Value?.GetString())));
        });
    }

    [Fact]
    public async Task A_question_that_brings_its_own_actions_keeps_them()
    {
        var own = new SuggestedActions { Actions = [new CardAction { Title = "Mine" }] };
        var conversation = await AskedAsync(
            new ChoicePrompt("ask"), Colours with { Prompt = new Activity { Text = "Colour?", SuggestedActions = own } });

        Assert.Equal("Mine", Assert.Single(Assert.Single(conversation.Sent).SuggestedActions!.Actions!).Title);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("yep", true)]
    [InlineData("No.", false)]
    [InlineData("2", false)]
    public async Task A_confirmation_is_true_or_false(string said, bool result)
    {
        var conversation = await AskedAsync(Confirm(), new PromptOptions { Prompt = new Activity { Text = "Sure?" } });

        await conversation.SayAsync(said);

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, result), conversation.Result);
    }

    [Fact]
    public async Task Without_other_words_the_same_question_is_asked_again()
    {
        var conversation = await AskedAsync(Confirm(), new PromptOptions { Prompt = new Activity { Text = "Sure?" } });

        Assert.Equal("Sure?", await conversation.SayAsync("perhaps"));
    }

    [Fact]
    public async Task Any_words_answer_a_text_prompt_but_blanks_do_not()
    {
        var conversation = await AskedAsync(new TextPrompt("ask"), new PromptOptions { Prompt = new Activity { Text = "Name?" } });

        Assert.Equal("Name?", await conversation.SayAsync("  "));
        await conversation.SayAsync("Anna B.");

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "Anna B."), conversation.Result);
    }

    [Fact]
    public async Task A_validator_sees_each_attempt_counted_and_can_refuse_what_was_recognised()
    {
        var attempts = new List<(int, bool, string?)>();
        var prompt = new TextPrompt("ask", (context, _) =>
        {
            attempts.Add((context.AttemptCount, context.Recognized.Succeeded, context.Recognized.Value));
            return Task.FromResult(context.Recognized.Value?.Length > 2);
        });
        var conversation = await AskedAsync(prompt, new PromptOptions { Prompt = new Activity { Text = "Name?" } });

        Assert.Equal("Name?", await conversation.SayAsync("A"));
        Assert.Equal("Name?", await conversation.SayAsync(" "));
        Assert.Equal(string.Empty, await conversation.SayAsync("Anna"));

        Assert.Equal([(1, true, "A"), (2, false, null), (3, true, "Anna")], attempts);
        Assert.Equal("Anna", conversation.Result?.Result);
    }

    [Fact]
    public async Task A_validator_that_speaks_is_not_followed_by_the_question()
    {
        var prompt = new TextPrompt("ask", async (context, token) =>
        {
            await context.Context.SendActivityAsync("Too short.", token);
            return false;
        });
        var conversation = await AskedAsync(prompt, new PromptOptions { Prompt = new Activity { Text = "Name?" } });

        Assert.Equal("Too short.", await conversation.SayAsync("A"));
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Only_a_message_is_an_attempt(string type)
    {
        var conversation = await AskedAsync(new ChoicePrompt("ask"), Colours);
        var before = conversation.Stack;

        Assert.Equal(string.Empty, await conversation.PostAsync(Turn.Message("red") with { Type = type }));
        Assert.Equal(before, conversation.Stack);
    }

    [Fact]
    public async Task A_prompt_asks_again_after_an_interruption()
    {
        var conversation = Conversation.With(
            new ChoicePrompt("ask"), Make.Waterfall("aside", ("sure", Make.Ask()), ("end", Make.End())));
        await conversation.BeginAsync("ask", new PromptState(Colours, 0));

        await conversation.BeginAsync("aside");

        Assert.Equal("Colour?", await conversation.SayAsync("yes"));
        await conversation.SayAsync("red");
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result?.Status);
    }

    private static ConfirmPrompt Confirm() => new("ask", new Choice("Yes", ["yep"]), new Choice("No"));

    private static async Task<Conversation> AskedAsync(Dialog prompt, PromptOptions options)
    {
        var conversation = Conversation.With(prompt);
        await conversation.BeginAsync("ask", new PromptState(options, 0));
        return conversation;
    }
}
