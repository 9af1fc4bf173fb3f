using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>What a caller may say when it asks for a token or starts a conversation. All of it is optional.</summary>
internal sealed record TokenParameters
{
    private const int MaxBytes = 16_384;

    /// <summary>The person; only a server may name one.</summary>
    public TokenUser? User { get; init; }

    /// <summary>The origins of the only pages that may use the token.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>BCP 47 language of the person, for the welcome.</summary>
    public string? Locale { get; init; }

    /// <summary>Reads a body, which may be absent.</summary>
    public static async Task<(TokenParameters Parameters, ChannelError? Error)> ReadAsync(HttpContext context)
    {
        var (parameters, error) = await RequestBody.ReadAsync(
            context.Request, DirectLineJson.Default.TokenParameters, MaxBytes, DirectLineErrors.BodyTooLarge);
        return (parameters ?? new TokenParameters(), error);
    }

    /// <summary>
    /// Leaves out the name that a page gives its visitor. It proves nothing, and without "dl_" it cannot be mistaken for one that
    /// does; the vendor's clients send no other.
    /// </summary>
    public TokenParameters WithoutPagesName() =>
        User?.Id?.StartsWith(Visitor.Prefix, StringComparison.Ordinal) is false ? this with { User = null } : this;

    /// <summary>
    /// A new conversation for the person whom a server names, or for an anonymous one, on the pages that it names.
    /// </summary>
    public (Visitor? Visitor, ChannelError? Error) OpenConversation()
    {
        if (User?.Id is { } id && !Visitor.IsUserId(id))
        {
            return (null, DirectLineErrors.InvalidUserId);
        }

        var origins = TrustedOrigins ?? [];
        return origins.All(DirectLineListsValidator.IsOrigin)
            ? (Visitor.InNewConversation(User?.Id) with { TrustedOrigins = origins }, null)
            : (null, DirectLineErrors.InvalidTrustedOrigins);
    }
}
