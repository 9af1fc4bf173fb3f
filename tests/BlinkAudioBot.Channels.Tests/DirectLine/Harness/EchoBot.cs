using System.Collections.Concurrent;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>Welcomes and echoes; "picture" is answered with the server's own links. Keeps what it was given.</summary>
internal sealed class EchoBot : ActivityHandler, ITurnErrorHandler
{
    private readonly ConcurrentQueue<Activity> _received = [];

    public IReadOnlyList<Activity> ReceivedIn(string conversation) =>
        [.. _received.Where(activity => activity.Conversation?.Id == conversation)];

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _received.Enqueue(turnContext.Activity);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    public Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("Sorry.", cancellationToken);

    protected override Task OnMembersAddedAsync(
        IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"Welcome {membersAdded[0].Id}", cancellationToken);

    protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Text == "picture"
            ? turnContext.SendActivityAsync(Picture(), cancellationToken)
            : turnContext.SendActivityAsync($"You said: {turnContext.Activity.Text}", cancellationToken);

    private static Activity Picture() => new()
    {
        Type = ActivityTypes.Message,
        Text = """See "url":"/not-a-link".""",
        Attachments =
        [
            new() { ContentType = "image/png", ContentUrl = "/images/talk-button.png" },
            new()
            {
                ContentType = AttachmentContentTypes.AdaptiveCard,
                Content = JsonElement.Parse(
                    """{"type":"AdaptiveCard","body":[{"url":"/images/a.png?v=0a1b"},{"url":"https://elsewhere.example/b.png"}]}"""),
            },
        ],
    };
}
