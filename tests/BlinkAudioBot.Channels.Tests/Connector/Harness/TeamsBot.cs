using System.Collections.Concurrent;
using BotFramework.Schema;
using BotFramework.Turns;

namespace BlinkAudioBot.Channels.Tests.Connector.Harness;

/// <summary>Says "You said: …"; a few words make it do what the channels must be able to carry. Keeps what it was given, and says nothing to agents.</summary>
internal sealed class TeamsBot : ActivityHandler, ITurnErrorHandler
{
    public const string Card = """
        {"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Does it work?"},{"type":"Image","url":"/images/a.png"},
         {"type":"ActionSet","actions":[
           {"type":"Action.Submit","title":"It works now","data":{"visit":1,"answer":"worked"}},
           {"type":"Action.Submit","title":"Didn't help","data":{"visit":1,"answer":"notWorked"}}]}]}
        """;

    private const string Wait = "wait";

    private readonly ConcurrentQueue<Activity> _received = [];

    /// <summary>A turn that says or is named "wait" has begun.</summary>
    public SemaphoreSlim Entered { get; } = new(0);

    /// <summary>It may end.</summary>
    public SemaphoreSlim Leave { get; } = new(0);

    public IReadOnlyList<Activity> Received => [.. _received];

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _received.Enqueue(turnContext.Activity);
        if (turnContext.Activity is { Text: Wait } or { Name: Wait })
        {
            Entered.Release();
            await Leave.WaitAsync(cancellationToken);
        }

        if (turnContext.Activity.From?.Role != RoleTypes.Bot)
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
    }

    public Task OnTurnErrorAsync(ITurnContext turnContext, int failures, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("Sorry.", cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity is { Value: { } value } && value.TryGetProperty("answer", out var answer))
        {
            turnContext.Yield(new CardAnsweredEffect(1, answer.GetString() ?? string.Empty, string.Empty));
        }
        else if (activity.Text?.StartsWith("typed ", StringComparison.Ordinal) is true)
        {
            turnContext.Yield(new CardAnsweredEffect(1, "typed", activity.Text));
        }

        await AnswerAsync(turnContext, activity.Text ?? "(no words)", cancellationToken);
    }

    protected override async Task OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity is { From: { Role: RoleTypes.Agent } agent, Value: { } said })
        {
            await turnContext.SendActivityAsync(new Activity { Text = said.GetString(), From = agent }, cancellationToken);
        }

        turnContext.Respond(new InvokeResponse(200, JsonElement.Parse("""{"type":"done","url":"/kept"}""")));
    }

    private static async Task AnswerAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        switch (text)
        {
            case "card":
                await turnContext.SendActivityAsync(CardMessage(), cancellationToken);
                return;
            case "three":
                await turnContext.SendActivityAsync("one", cancellationToken);
                await turnContext.SendActivityAsync("two", cancellationToken);
                await turnContext.SendActivityAsync("three", cancellationToken);
                return;
            case "change":
                var sent = await turnContext.SendActivityAsync("before", cancellationToken);
                await turnContext.UpdateActivityAsync(new Activity { Id = sent.Id, Text = "after" }, cancellationToken);
                await turnContext.DeleteActivityAsync(sent.Id, cancellationToken);
                return;
            case "handoff":
                await turnContext.SendActivityAsync(
                    new Activity { Type = ActivityTypes.Event, Name = HandoffEvents.Initiate, Value = JsonElement.Parse("""{"skill":"audio"}""") },
                    cancellationToken);
                return;
            case "event":
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Event, Name = "a/change" }, cancellationToken);
                return;
            default:
                await turnContext.SendActivityAsync($"You said: {text}", cancellationToken);
                return;
        }
    }

    private static Activity CardMessage() => new()
    {
        Text = "Does it work?\n\n1. It works now",
        Attachments = [new() { ContentType = AttachmentContentTypes.AdaptiveCard, Content = JsonElement.Parse(Card) }],
    };
}
