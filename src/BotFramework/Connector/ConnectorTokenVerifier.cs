using BotFramework.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Connector;

/// <summary>
/// Checks that an activity comes from the channel that it names, for this bot, and may be answered where it says.
/// </summary>
/// <param name="keys">The cloud's keys.</param>
/// <param name="issuer">Who issues the cloud's tokens; see <see cref="ConnectorCloud.Issuer"/>.</param>
/// <param name="appId">The bot's app id.</param>
/// <param name="time">The clock.</param>
/// <remarks>Source: "Authenticate requests from the Bot Connector service to your bot" of the Bot Framework's REST API.</remarks>
public sealed class ConnectorTokenVerifier(SigningKeys keys, string issuer, string appId, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler _handler = new();

    /// <summary>Checks the token that came with an activity.</summary>
    /// <param name="authorization">The request's Authorization header.</param>
    /// <param name="activity">The activity; its channel and service URL must be those that the token is for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TokenVerdict> VerifyAsync(
        string? authorization, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return new(TokenRefusal.Missing, "there is no bearer token");
        }

        return TryRead(authorization[Scheme.Length..].Trim()) is { } token
            ? await VerifyAsync(token, activity, cancellationToken)
            : new(TokenRefusal.Malformed, "the bearer token is no JSON web token");
    }

    private JsonWebToken? TryRead(string token)
    {
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private async Task<TokenVerdict> VerifyAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
        {
            return new(TokenRefusal.Algorithm, $"it is signed by \"{Excerpt(token.Alg)}\", not by RSA with SHA-2");
        }

        // The reader gives null for a null in the header, whatever its type says.
        var keyId = token.Kid ?? string.Empty;
        var published = await keys.GetAsync(keyId, cancellationToken);
        if (published is null)
        {
            return new(TokenRefusal.KeysUnavailable, "the published keys cannot be read now");
        }

        if (published.Find(keyId) is not { } key)
        {
            return new(TokenRefusal.UnknownKey, $"no key \"{Excerpt(keyId)}\" is published");
        }

        var result = await _handler.ValidateTokenAsync(token, Expectations(key.Key));
        return result.IsValid ? CheckActivity(token, key, activity) : Refuse(result.Exception, token);
    }

    private TokenValidationParameters Expectations(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        ValidAlgorithms = Algorithms,
        ValidIssuer = issuer,
        ValidAudience = appId,
        // The handler's own check asks the machine's clock.
        LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
    };

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now > start - ClockSkew);
    }

    private TokenVerdict Refuse(Exception? fault, JsonWebToken token) => fault switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => new(
            TokenRefusal.Lifetime, $"it is good from {token.ValidFrom:u} to {token.ValidTo:u} only"),
        SecurityTokenInvalidIssuerException => new(
            TokenRefusal.Issuer, $"its issuer is \"{Excerpt(token.Issuer)}\", not \"{issuer}\""),
        SecurityTokenInvalidAudienceException => new(
            TokenRefusal.Audience, $"its audience is \"{Excerpt(string.Join(' ', token.Audiences))}\", not this bot"),
        _ => new(TokenRefusal.Signature, $"its signature is not of key \"{Excerpt(token.Kid)}\""),
    };

    private static TokenVerdict CheckActivity(JsonWebToken token, PublishedKey key, Activity activity)
    {
        if (activity.ChannelId is not { } channel || !key.Endorsements.Contains(channel, StringComparer.Ordinal))
        {
            return new(
                TokenRefusal.Endorsement,
                $"its key \"{Excerpt(token.Kid)}\" does not speak for channel \"{Excerpt(activity.ChannelId)}\"");
        }

        return token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl)
            && string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.Ordinal)
            ? TokenVerdict.Accepted
            : new(
                TokenRefusal.ServiceUrl,
                $"it is for service URL \"{Excerpt(serviceUrl)}\", the activity for \"{Excerpt(activity.ServiceUrl)}\"");
    }

    // Whoever sent it may have written anything; the log gets the beginning, without control characters.
    private static string Excerpt(string? value)
    {
        const int Longest = 100;
        var text = value is { Length: > Longest } ? value[..Longest] + "…" : value ?? string.Empty;
        return string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));
    }
}
