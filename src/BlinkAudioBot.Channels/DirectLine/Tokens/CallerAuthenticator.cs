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
        if (BearerOf(request) is not { } authorization)
        {
            return (null, DirectLineErrors.MissingCredentials);
        }

        if (!_cache.TryGet(authorization, out var caller))
        {
            caller = await IdentifyAsync(authorization);
        }

        var error = Refusal(caller)
            ?? (IsTrusted(caller, request.Headers.Origin.ToString()) ? null : DirectLineErrors.OriginNotTrusted);
        return error is null ? (caller, null) : (null, error);
    }

    /// <summary>Reads the Authorization header where only tokens for one purpose are good.</summary>
    /// <returns>The bearer, or why there is none.</returns>
    public async ValueTask<(Visitor? Visitor, ChannelError? Error)> AuthenticateForAsync(string purpose, HttpRequest request)
    {
        if (BearerOf(request) is not { } authorization)
        {
            return (null, DirectLineErrors.MissingCredentials);
        }

        var caller = await tokens.ReadAsync(CredentialOf(authorization), purpose);
        var error = Refusal(caller);
        return error is null ? (caller?.Visitor, null) : (null, error);
    }

    private static string? BearerOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.Length > Scheme.Length && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? authorization
            : null;
    }

    private static string CredentialOf(string authorization) => authorization[Scheme.Length..].Trim();

    private ChannelError? Refusal(DirectLineCaller? caller) =>
        caller is null ? DirectLineErrors.InvalidCredentials
        : caller.Expires <= timeProvider.GetUtcNow() ? DirectLineErrors.TokenExpired
        : null;

    private async ValueTask<DirectLineCaller?> IdentifyAsync(string authorization)
    {
        var credential = CredentialOf(authorization);
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
    private static bool IsTrusted(DirectLineCaller? caller, string origin) =>
        origin.Length == 0
        || caller?.Visitor is not { TrustedOrigins: { Count: > 0 } trusted }
        || trusted.Contains(origin, StringComparer.Ordinal);
}
