using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>Issues tokens and reads them back.</summary>
internal sealed class TokenIssuer(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider timeProvider)
{
    private const string Issuer = "BlinkAudioBot";
    private const string UserClaim = "user";
    private const string ConversationClaim = "conv";
    private const string OriginsClaim = "origins";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(key.Value, SecurityAlgorithms.HmacSha256);

    /// <summary>How long a new token is good.</summary>
    public TimeSpan Lifetime => options.Value.TokenLifetime;

    /// <summary>Signs a token for a visitor.</summary>
    public string Issue(Visitor visitor) => IssueFor(Issuer, visitor, Lifetime);

    /// <summary>Signs a token that is good for one purpose alone.</summary>
    public string IssueFor(string purpose, Visitor visitor, TimeSpan lifetime)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [UserClaim] = visitor.UserId,
            [ConversationClaim] = visitor.Conversation.Value,
        };
        if (visitor.TrustedOrigins.Count > 0)
        {
            claims[OriginsClaim] = visitor.TrustedOrigins.ToArray();
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = purpose,
            IssuedAt = now,
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Reads a token, expired or not.</summary>
    /// <returns>Its bearer; null when this server did not issue it.</returns>
    public ValueTask<DirectLineCaller?> ReadAsync(string token) => ReadAsync(token, Issuer);

    /// <summary>Reads a token for one purpose, expired or not.</summary>
    /// <returns>Its bearer; null when this server did not issue it, or for something else.</returns>
    public async ValueTask<DirectLineCaller?> ReadAsync(string token, string purpose)
    {
        var result = await _handler.ValidateTokenAsync(token, Parameters(purpose));
        if (!result.IsValid
            || result.SecurityToken is not JsonWebToken jwt
            || !jwt.TryGetPayloadValue(UserClaim, out string? user) || user is null
            || !jwt.TryGetPayloadValue(ConversationClaim, out string? conversation) || conversation is null)
        {
            return null;
        }

        _ = jwt.TryGetPayloadValue(OriginsClaim, out string[]? origins);
        var visitor = new Visitor(user, new(conversation)) { TrustedOrigins = origins ?? [] };
        return new DirectLineCaller(visitor, new(jwt.ValidTo, TimeSpan.Zero));
    }

    private TokenValidationParameters Parameters(string purpose) => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = purpose,
        IssuerSigningKey = key.Value,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        // An expired token has an answer of its own, so its caller is read all the same.
        ValidateLifetime = false,
    };
}
