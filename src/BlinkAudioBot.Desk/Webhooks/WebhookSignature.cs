using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>Signs deliveries as Standard Webhooks has it: the receiver knows that we sent them, and when.</summary>
internal static class WebhookSignature
{
    /// <summary>How a secret begins of which the rest is base64.</summary>
    public const string Prefix = "whsec_";

    private const int FewestBytes = 24, MostBytes = 64;

    /// <summary>The key that a secret stands for; null when it is none.</summary>
    public static byte[]? KeyOf(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Encoding.UTF8.GetBytes(secret);
        }

        var encoded = secret[Prefix.Length..];
        return Base64.IsValid(encoded, out var length) && length is >= FewestBytes and <= MostBytes
            ? Convert.FromBase64String(encoded)
            : null;
    }

    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">The value of <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body as it is sent.</param>
    public static string Sign(byte[] key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
