using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine;

/// <summary>Starts conversations, and comes back to them.</summary>
internal sealed class ConversationsEndpoint(
    Inbox inbox, IConversationLog log, ConversationAnswer answer, DirectLineLimits limits, TimeProvider timeProvider)
{
    // One key for the welcome: whoever starts a conversation again is welcomed once, even from two tabs at one moment.
    private const string WelcomeKey = "directline|welcome";

    /// <summary>POST conversations.</summary>
    public async Task<ChannelError?> StartAsync(HttpContext context, DirectLineCaller caller)
    {
        var (parameters, error) = await TokenParameters.ReadAsync(context);
        if (error is not null)
        {
            return error;
        }

        (var visitor, error) = caller.Visitor is { } known ? (known, null) : parameters.WithoutPagesName().OpenConversation();
        if (visitor is null)
        {
            return error;
        }

        return limits.CountActivity(visitor) ?? await WelcomeAsync(context, visitor, parameters.Locale);
    }

    /// <summary>GET conversations/{id}: a new token and a new address for the stream.</summary>
    public async Task<ChannelError?> ReconnectAsync(HttpContext context, Visitor visitor)
    {
        if (!Watermark.TryRead(context.Request, out var watermark))
        {
            return DirectLineErrors.InvalidWatermark;
        }

        var page = await log.ReadAsync(visitor.Conversation, watermark, limit: 1, context.RequestAborted);
        if (Watermark.Check(watermark, page) is { } refused)
        {
            return refused;
        }

        answer.Write(context, StatusCodes.Status200OK, visitor, watermark);
        return null;
    }

    private async Task<ChannelError?> WelcomeAsync(HttpContext context, Visitor visitor, string? locale)
    {
        var joined = ClientActivity.Joined(visitor, locale, timeProvider.GetUtcNow());
        var (receipt, error) = await inbox.PostAsync(visitor.Conversation, joined, WelcomeKey, mustExist: false);
        if (receipt is null)
        {
            return error;
        }

        var status = receipt.Status == TurnStatus.Accepted ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        answer.Write(context, status, visitor, watermark: 0);
        return null;
    }
}
