using System.Text.Json;
using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using BlinkAudioBot.Channels.DirectLine.Tokens;
using BlinkAudioBot.Conversations;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;

/// <summary>
/// POST /api/mic-check: brings the result of a test into the conversation that the token names. Clients cannot, because names of
/// events such as this one are refused to them.
/// </summary>
internal sealed class CheckEndpoint(
    CallerAuthenticator authenticator, DirectLineLimits limits, Inbox inbox, TimeProvider timeProvider)
{
    private const string EventName = "blinkaudiobot/mic-check";

    /// <summary>Takes one result.</summary>
    public async Task<ChannelError?> PostAsync(HttpContext context)
    {
        var (visitor, error) = await authenticator.AuthenticateForAsync(CheckToken.Purpose, context.Request);
        if (visitor is null)
        {
            return error;
        }

        if (limits.CountActivity(visitor) is { } refused)
        {
            return refused;
        }

        (var result, error) = await CheckResult.ReadAsync(context);
        return result is null ? error : await KeepAsync(context.Response, visitor, result);
    }

    private async Task<ChannelError?> KeepAsync(HttpResponse response, Visitor visitor, CheckResult result)
    {
        var told = new Activity
        {
            Type = ActivityTypes.Event,
            Name = EventName,
            Value = JsonSerializer.SerializeToElement(result.Result, BotFrameworkJson.Default.String),
        };
        var (receipt, error) = await inbox.PostAsync(
            visitor.Conversation,
            ClientActivity.Stamp(told, visitor, timeProvider.GetUtcNow()),
            $"directline|mic-check|{visitor.UserId}|{result.Id}",
            mustExist: true);
        if (receipt is not { Status: TurnStatus.Accepted })
        {
            return error ?? DirectLineErrors.CheckRepeated;
        }

        JsonResponse.WriteId(response, receipt.ActivityId);
        return null;
    }
}
