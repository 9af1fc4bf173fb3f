using System.Collections.Concurrent;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Channels.Tests.DirectLine.Harness;

/// <summary>Welcomes and echoes; "picture" is answered with the server's own links, "microphone" with that to its test. Keeps what it was given.</summary>
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
        turnContext.SendActivityAsync(
            turnContext.Activity.Text switch
            {
                "picture" => Picture(),
                "microphone" => Microphone(),
                var text => new Activity { Type = ActivityTypes.Message, Text = $"You said: {text}" },
            },
            cancellationToken);

    private static Activity Microphone() => new()
    {
        Type = ActivityTypes.Message,
        Text = """Not "url":"/mic-check/" here.""",
        Attachments =
        [
            new()
            {
                ContentType = AttachmentContentTypes.AdaptiveCard,
                Content = JsonElement.Parse(
                    """{"type":"AdaptiveCard","body":[{"url":"/images/a.png"},{"url":"/mic-check/"},{"url":"/images/b.png"}]}"""),
            },
        ],
    };

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
