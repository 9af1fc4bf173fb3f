using System.Runtime.CompilerServices;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "OnMessageActivityAsync")]
    [InlineData(ActivityTypes.ConversationUpdate, "OnConversationUpdateActivityAsync")]
    [InlineData(ActivityTypes.Event, "OnEventActivityAsync")]
    [InlineData(ActivityTypes.Invoke, "OnInvokeActivityAsync")]
    [InlineData(ActivityTypes.Typing, "OnTypingActivityAsync")]
    [InlineData(ActivityTypes.EndOfConversation, "OnEndOfConversationActivityAsync")]
    [InlineData(ActivityTypes.MessageUpdate, "OnMessageUpdateActivityAsync")]
    [InlineData(ActivityTypes.MessageDelete, "OnMessageDeleteActivityAsync")]
    [InlineData(ActivityTypes.MessageReaction, "OnMessageReactionActivityAsync")]
    [InlineData(ActivityTypes.Handoff, "OnHandoffActivityAsync")]
    [InlineData(ActivityTypes.InstallationUpdate, "OnInstallationUpdateActivityAsync")]
    [InlineData("brandNew", "OnUnrecognizedActivityTypeAsync")]
    [InlineData(null, "OnUnrecognizedActivityTypeAsync")]
    public async Task Each_type_of_activity_has_its_method(string? type, string method)
    {
        var handler = new RecordingHandler();

        await Turn.RunAsync(
            context => handler.OnTurnAsync(context, TestContext.Current.CancellationToken),
            Turn.Request(Turn.Message(null) with { Type = type }));

        Assert.Equal([method], handler.Calls);
    }

    [Theory]
    [InlineData(new[] { "anna" }, "anna")]
    [InlineData(new[] { "bot", "anna", "ben" }, "anna ben")]
    [InlineData(new[] { "bot" }, null)]
    [InlineData(new string[0], null)]
    public async Task Only_others_than_the_bot_are_welcomed(string[] added, string? welcomed)
    {
        var handler = new WelcomingHandler();
        var update = Turn.Message(null) with
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [.. added.Select(id => new ChannelAccount { Id = id })],
        };

        await Turn.RunAsync(
            context => handler.OnTurnAsync(context, TestContext.Current.CancellationToken), Turn.Request(update));

        Assert.Equal(welcomed, handler.Welcomed);
    }

    private sealed class WelcomingHandler : ActivityHandler
    {
        public string? Welcomed { get; private set; }

        protected override Task OnMembersAddedAsync(
            IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Welcomed = string.Join(' ', membersAdded.Select(member => member.Id));
            return Task.CompletedTask;
        }
    }

    private sealed class RecordingHandler : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnHandoffActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record();

        private Task Record([CallerMemberName] string method = "")
        {
            Calls.Add(method);
            return Task.CompletedTask;
        }
    }
}
