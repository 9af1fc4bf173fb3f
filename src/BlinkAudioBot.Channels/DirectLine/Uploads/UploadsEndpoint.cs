using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Uploads;

/// <summary>Takes files, and gives them back.</summary>
internal sealed class UploadsEndpoint(
    UploadReader reader, UploadFolder folder, Inbox inbox, IOptions<DirectLineOptions> options, TimeProvider timeProvider)
{
    /// <summary>POST conversations/{id}/upload.</summary>
    public async Task<ChannelError?> UploadAsync(HttpContext context, Visitor visitor)
    {
        var upload = new Upload();
        var error = await reader.ReadAsync(context.Request, upload, context.RequestAborted);
        var keep = false;
        try
        {
            error ??= CheckMessage(upload.Activity);
            if (error is not null)
            {
                return error;
            }

            var message = ClientActivity.Stamp(upload.ToMessage(), visitor, timeProvider.GetUtcNow());
            (var key, error) = ClientActivity.KeyOf(message, visitor);
            if (error is not null)
            {
                return error;
            }

            // After an outcome that nobody knows the log may name the files; an orphan costs less than a lost picture.
            keep = true;
            (var receipt, error) = await inbox.PostAsync(visitor.Conversation, message, key, mustExist: true);
            keep = receipt is { Status: TurnStatus.Accepted } || error?.Code == DirectLineErrors.Unavailable.Code;
            if (receipt is null)
            {
                return error;
            }

            JsonResponse.WriteId(context.Response, receipt.ActivityId);
            return null;
        }
        finally
        {
            if (!keep)
            {
                upload.Files.ForEach(folder.Delete);
            }
        }
    }

    /// <summary>GET uploads/{file}/{name}: for whoever has the link.</summary>
    public async Task<ChannelError?> ServeAsync(HttpContext context)
    {
        if (folder.Find(context.GetRouteValue("file") as string ?? string.Empty) is not { } file)
        {
            return DirectLineErrors.UploadNotFound;
        }

        // What a stranger sent never runs as this site's own page: no guessing of types, no page, no script.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        var name = context.GetRouteValue("name") as string;
        var content = TypedResults.PhysicalFile(file.Path, file.Type.ContentType, name, enableRangeProcessing: true);
        await content.ExecuteAsync(context);
        return null;
    }

    private ChannelError? CheckMessage(Activity? activity) =>
        activity is null ? null
        : ClientActivity.Check(activity, options.Value.MaxTextLength)
            ?? (activity.Type == ActivityTypes.Message ? null : DirectLineErrors.InvalidUpload);
}
