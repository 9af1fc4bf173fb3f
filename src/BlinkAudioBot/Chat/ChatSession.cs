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
    /// <exception cref="IOException">What was said could not be kept.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SendAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Person] }, cancellationToken);
        while (await terminal.ReadAsync(cancellationToken) is { } text)
        {
            await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);
        }
    }

    private async Task SendAsync(Activity activity, CancellationToken cancellationToken)
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
            throw new IOException("What you said could not be kept. See whether the disk is full, then start again.");
        }

        foreach (var reply in Replies(receipt).Where(reply => reply.Type == ActivityTypes.Message))
        {
            await terminal.DrawAsync(reply, cancellationToken);
        }
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
