using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector.Receiving;

/// <summary>POST /api/messages: takes channels' activities. The boundary for exceptions, too.</summary>
internal sealed partial class MessagesEndpoint(
    SenderCheck senders,
    ConnectorInbox inbox,
    PublicAddress publicAddress,
    IOptions<ConnectorOptions> options,
    ILogger<MessagesEndpoint> logger)
{
    /// <summary>Takes one activity; answers when it is committed.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exceptions", Justification = "The boundary of a request.")]
    public async Task PostAsync(HttpContext context)
    {
        ChannelError? error;
        try
        {
            error = await TakeAsync(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException exception)
        {
            error = exception.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? ConnectorErrors.ActivityTooLarge
                : ConnectorErrors.Missing("$");
        }
        catch (StoreUnavailableException)
        {
            error = ConnectorErrors.Unavailable;
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            error = ConnectorErrors.ServiceError;
        }

        if (error is not null)
        {
            ErrorResponse.Write(context.Response, error);
        }
    }

    private async Task<ChannelError?> TakeAsync(HttpContext context)
    {
        if (senders.CheckRequest(context.Request) is { } refused)
        {
            return refused;
        }

        var (activity, error) = await ActivityReader.ReadAsync(context.Request, options.Value.MaxActivityBytes);
        if (activity is null)
        {
            return error;
        }

        (var callerId, error) = await senders.CheckAsync(context.Request, activity);
        if (error is not null)
        {
            return error;
        }

        (var receipt, error) = await inbox.PostAsync(activity, callerId);
        if (receipt is not null)
        {
            Answer(context, activity, receipt);
        }

        return error;
    }

    private void Answer(HttpContext context, Activity activity, TurnReceipt receipt)
    {
        var response = context.Response;
        response.StatusCode = receipt.ResponseStatus == 0 ? StatusCodes.Status200OK : receipt.ResponseStatus;
        if (receipt.ResponseBody.IsEmpty)
        {
            return;
        }

        JsonResponse.Start(response, response.StatusCode);
        var address = activity.Type == ActivityTypes.Invoke ? string.Empty : publicAddress.For(context.Request);
        OwnLinks.Copy(receipt.ResponseBody.Span, JsonEncodedText.Encode(address), response.BodyWriter);
    }
}
