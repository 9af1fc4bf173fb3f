using BotFramework.Schema;
using BotFramework.Turns;

namespace BotFramework.Tests.Turns;

/// <summary>Runs single turns of a bot made of a lambda.</summary>
internal static class Turn
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);

    public static Activity Message(string? text) => new()
    {
        Type = ActivityTypes.Message,
        Id = "in-1",
        Text = text,
        ChannelId = "directline",
        ServiceUrl = "https://channel.example",
        Locale = "en-GB",
        From = new ChannelAccount { Id = "anna", Role = RoleTypes.User },
        Recipient = new ChannelAccount { Id = "bot", Name = "Help" },
        Conversation = new ConversationAccount { Id = "c1" },
    };

    public static TurnRequest Request(Activity? activity = null, ReadOnlyMemory<byte> state = default) => new()
    {
        Activity = activity ?? Message("hello"),
        State = state,
        Now = Now,
        Seed = 42,
        Sequence = 7,
    };

    public static Task<TurnResult> RunAsync(
        Func<ITurnContext, Task> bot, TurnRequest? request = null, ITurnErrorHandler? onError = null) =>
        new TurnRunner(new LambdaBot(bot), [], onError ?? new LambdaErrorHandler((_, _) => Task.CompletedTask))
            .RunAsync(request ?? Request(), TestContext.Current.CancellationToken);
}
