using BlinkAudioBot.Channels.Answers;
using BotFramework.Connector;
using BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.Connector.Receiving;

/// <summary>Tells channels from others: by their token, or without an app id by being on this very machine.</summary>
internal sealed partial class SenderCheck(
    IOptions<ConnectorOptions> options,
    ConnectorCloud cloud,
    SigningKeys keys,
    TimeProvider time,
    IHostEnvironment environment,
    ILogger<SenderCheck> logger)
{
    private readonly ConnectorTokenVerifier? _verifier = options.Value.AppId is { Length: > 0 } appId
        ? new ConnectorTokenVerifier(keys, cloud.Issuer, appId, time)
        : null;

    /// <summary>Refuses before the body is read what no body could make good.</summary>
    public ChannelError? CheckRequest(HttpRequest request)
    {
        if (_verifier is null)
        {
            return environment.IsDevelopment() && LoopbackRequest.IsLoopback(request) ? null : RefuseStranger(request);
        }

        return request.Headers.Authorization.Count == 0
            ? Refuse(request, new TokenVerdict(TokenRefusal.Missing, "there is no token"))
            : null;
    }

    /// <summary>Checks who sent an activity.</summary>
    /// <returns>Who vouches for it, null when nobody needs to; or why it is refused.</returns>
    public async Task<(string? CallerId, ChannelError? Error)> CheckAsync(HttpRequest request, Activity activity)
    {
        if (_verifier is null)
        {
            // Otherwise a program on this machine could make the bot call anywhere.
            return new Uri(activity.ServiceUrl ?? string.Empty).IsLoopback ? (null, null) : (null, RefuseStranger(request));
        }

        var verdict = await _verifier.VerifyAsync(
            request.Headers.Authorization, activity, request.HttpContext.RequestAborted);
        return verdict.IsAccepted ? (cloud.CallerId, null) : (null, Refuse(request, verdict));
    }

    private ChannelError RefuseStranger(HttpRequest request)
    {
        LogNotConfigured(AddressOf(request));
        return ConnectorErrors.NotConfigured;
    }

    private ChannelError Refuse(HttpRequest request, TokenVerdict verdict)
    {
        LogRefused(AddressOf(request), verdict.Refusal, verdict.Reason);
        return verdict.Refusal == TokenRefusal.KeysUnavailable ? ConnectorErrors.KeysUnavailable
            : verdict.Refusal is TokenRefusal.Endorsement or TokenRefusal.ServiceUrl ? ConnectorErrors.Forbidden
            : ConnectorErrors.Unauthorized;
    }

    private static string AddressOf(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "an unknown address";
}
