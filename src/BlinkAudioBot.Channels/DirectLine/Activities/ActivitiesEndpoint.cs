using System.Text.Json;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using BlinkAudioBot.Conversations.Log;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Activities;

/// <summary>Takes a client's activities, and gives back those of the log.</summary>
internal sealed class ActivitiesEndpoint(
    Inbox inbox,
    IConversationLog log,
    IConversationWatch watch,
    PublicAddress publicAddress,
    TokenIssuer tokens,
    IOptions<DirectLineOptions> options,
    TimeProvider timeProvider)
{
    private const int PageSize = 100;

    /// <summary>POST conversations/{id}/activities.</summary>
    public async Task<ChannelError?> PostAsync(HttpContext context, Visitor visitor)
    {
        var (posted, error) = await RequestBody.ReadAsync(
            context.Request, BotFrameworkJson.Default.Activity, options.Value.MaxActivityBytes, DirectLineErrors.ActivityTooLarge);
        if (posted is null)
        {
            return error ?? DirectLineErrors.MalformedData;
        }

        if (ClientActivity.Check(posted, options.Value.MaxTextLength) is { } refused)
        {
            return refused;
        }

        var activity = ClientActivity.Stamp(posted, visitor, timeProvider.GetUtcNow());
        if (activity.Type == ActivityTypes.Typing)
        {
            PassOnTyping(context.Response, visitor.Conversation, activity);
            return null;
        }

        (var key, error) = ClientActivity.KeyOf(activity, visitor);
        return error ?? await KeepAsync(context.Response, visitor.Conversation, activity, key);
    }

    /// <summary>GET conversations/{id}/activities.</summary>
    public async Task<ChannelError?> GetAsync(HttpContext context, Visitor visitor)
    {
        if (!Watermark.TryRead(context.Request, out var watermark))
        {
            return DirectLineErrors.InvalidWatermark;
        }

        var page = await log.ReadAsync(visitor.Conversation, watermark, PageSize, context.RequestAborted);
        if (Watermark.Check(watermark, page) is { } refused)
        {
            return refused;
        }

        var body = context.Response.BodyWriter;
        JsonResponse.Start(context.Response, StatusCodes.Status200OK);
        var set = new ActivitySetWriter(body, new VisitorLinks(publicAddress.EncodedFor(context.Request), visitor, tokens));
        Add(set, page);
        while (page is { More: true })
        {
            await body.FlushAsync(context.RequestAborted);
            watermark = page.Watermark;
            page = await log.ReadAsync(visitor.Conversation, watermark, PageSize, context.RequestAborted);
            Add(set, page);
        }

        set.Complete(page?.Watermark ?? watermark);
        await body.FlushAsync(context.RequestAborted);
        return null;
    }

    private static void Add(ActivitySetWriter set, LogPage? page)
    {
        foreach (var entry in page?.Entries ?? [])
        {
            set.Add(entry);
        }
    }

    private async Task<ChannelError?> KeepAsync(
        HttpResponse response, ConversationId conversation, Activity activity, string? key)
    {
        var (receipt, error) = await inbox.PostAsync(conversation, activity, key, mustExist: true);
        if (receipt is not null)
        {
            JsonResponse.WriteId(response, receipt.ActivityId);
        }

        return error;
    }

    private void PassOnTyping(HttpResponse response, ConversationId conversation, Activity activity)
    {
        var live = activity with { Id = Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N") };
        watch.Typing(conversation, JsonSerializer.SerializeToUtf8Bytes(live, BotFrameworkJson.Default.Activity));
        JsonResponse.WriteId(response, live.Id);
    }
}
