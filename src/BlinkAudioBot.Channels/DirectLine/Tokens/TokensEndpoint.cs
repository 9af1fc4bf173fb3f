using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>Gives tokens to servers, and new ones for old.</summary>
internal sealed class TokensEndpoint(TokenIssuer tokens, DirectLineLimits limits)
{
    /// <summary>POST tokens/generate: a secret for a token, good for one new conversation.</summary>
    public async Task<ChannelError?> GenerateAsync(HttpContext context, DirectLineCaller caller)
    {
        if (caller.Visitor is not null)
        {
            return DirectLineErrors.SecretRequired;
        }

        var (parameters, error) = await TokenParameters.ReadAsync(context);
        if (error is not null)
        {
            return error;
        }

        (var visitor, error) = parameters.OpenConversation();
        if (visitor is not null)
        {
            Answer(context.Response, visitor);
        }

        return error;
    }

    /// <summary>POST tokens/refresh: a token for one that ends later.</summary>
    public Task<ChannelError?> RefreshAsync(HttpContext context, DirectLineCaller caller)
    {
        if (caller.Visitor is not { } visitor)
        {
            return Task.FromResult<ChannelError?>(DirectLineErrors.TokenRequired);
        }

        var refused = limits.CountRead(visitor);
        if (refused is null)
        {
            Answer(context.Response, visitor);
        }

        return Task.FromResult(refused);
    }

    private void Answer(HttpResponse response, Visitor visitor) =>
        new TokenAnswer(visitor, tokens.Issue(visitor), tokens.Lifetime).Write(response);
}
