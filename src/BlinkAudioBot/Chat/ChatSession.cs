using System.Text.Json;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;

namespace BlinkAudioBot.Chat;

/// <summary>One conversation, from the person's arrival to the end of the input.</summary>
internal sealed class ChatSession(IGrainFactory grains, TimeProvider time, Terminal terminal)
{
    private static readonly ChannelAccount Person = new() { Id = "terminal", Role = RoleTypes.User };
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = RoleTypes.Bot };

    private readonly string _conversation = $"chat-{Guid.CreateVersion7(time.GetUtcNow()):N}";

    /// <summary>Talks.</summary>
    /// <returns>The exit code: 0, or 1 when what was said could not be kept.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var goesOn = await SendAsync(
            new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person] }, cancellationToken);
        while (goesOn && await terminal.ReadAsync(cancellationToken) is { } text)
        {
            goesOn = await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);
        }

        return goesOn ? 0 : 1;
    }

    private async Task<bool> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var inbound = new InboundActivity
        {
            Activity = activity with
            {
                ChannelId = "terminal",
                Conversation = new ConversationAccount { Id = _conversation },
                From = Person,
                Recipient = Bot,
                Timestamp = time.GetUtcNow(),
                DeliveryMode = "expectReplies",
            },
        };
        var receipt = await grains.GetGrain<IConversationGrain>(_conversation).PostAsync(inbound, cancellationToken);
        if (receipt.Status != TurnStatus.Accepted)
        {
            await Console.Error.WriteLineAsync("What you said could not be kept. See whether the disk is full, then start again.");
            return false;
        }

        foreach (var reply in Replies(receipt).Where(reply => reply.Type == ActivityTypes.Message))
        {
            await terminal.DrawAsync(reply, cancellationToken);
        }

        return true;
    }

    private static List<Activity> Replies(TurnReceipt receipt)
    {
        using var body = JsonDocument.Parse(receipt.ResponseBody);
        return
        [
            .. body.RootElement.GetProperty("activities").EnumerateArray()
                .Select(reply => reply.Deserialize(BotFrameworkJson.Default.Activity)).OfType<Activity>(),
        ];
    }
}
