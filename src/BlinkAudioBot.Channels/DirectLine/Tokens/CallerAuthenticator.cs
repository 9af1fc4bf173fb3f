using System.Security.Cryptography;
using System.Text;
using BlinkAudioBot.Channels.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BlinkAudioBot.Channels.DirectLine.Tokens;

/// <summary>Tells who makes a request.</summary>
internal sealed class CallerAuthenticator(
    TokenIssuer tokens, IOptions<DirectLineOptions> options, TimeProvider timeProvider)
{
    private const string Scheme = "Bearer ";

    private readonly CallerCache _cache = new();
    private readonly byte[][] _secrets = [.. options.Value.Secrets.Select(Digest)];

    /// <summary>Reads the Authorization header.</summary>
    /// <returns>The caller, or why there is none.</returns>
    public async ValueTask<(DirectLineCaller? Caller, ChannelError? Error)> AuthenticateAsync(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.Length <= Scheme.Length
            || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, DirectLineErrors.MissingCredentials);
        }

        if (!_cache.TryGet(authorization, out var caller))
        {
            caller = await IdentifyAsync(authorization);
        }

        var error = caller switch
        {
            null => DirectLineErrors.InvalidCredentials,
            _ when caller.Expires <= timeProvider.GetUtcNow() => DirectLineErrors.TokenExpired,
            _ when !IsTrusted(caller, request.Headers.Origin.ToString()) => DirectLineErrors.OriginNotTrusted,
            _ => null,
        };
        return error is null ? (caller, null) : (null, error);
    }

    private async ValueTask<DirectLineCaller?> IdentifyAsync(string authorization)
    {
        var credential = authorization[Scheme.Length..].Trim();
        if (IsSecret(credential))
        {
            return DirectLineCaller.Server;
        }

        var caller = await tokens.ReadAsync(credential);
        if (caller is not null)
        {
            _cache.Add(authorization, caller);
        }

        return caller;
    }

    private bool IsSecret(string credential)
    {
        // Digests have one length and all are compared, so the time taken tells nothing about any secret.
        var digest = Digest(credential);
        var found = false;
        foreach (var secret in _secrets)
        {
            found |= CryptographicOperations.FixedTimeEquals(secret, digest);
        }

        return found;
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    // Only pages send an Origin; a token says which pages, not which programs.
    private static bool IsTrusted(DirectLineCaller caller, string origin) =>
        origin.Length == 0
        || caller.Visitor is not { TrustedOrigins: { Count: > 0 } trusted }
        || trusted.Contains(origin, StringComparer.Ordinal);
}
