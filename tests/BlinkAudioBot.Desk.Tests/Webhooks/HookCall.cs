using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BlinkAudioBot.Desk.Tests.Webhooks;

/// <summary>A delivery as its receiver sees it.</summary>
internal sealed record HookCall(string Id, string Timestamp, string Signature, string? ContentType, byte[] Bytes)
{
    public JsonElement Body { get; } = JsonElement.Parse(Bytes);

    public string Type => Body.GetProperty("type").ToString();

    public JsonElement Data => Body.GetProperty("data");

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, CultureInfo.InvariantCulture));

    /// <summary>What the specification says a receiver does, written anew for it.</summary>
    public bool IsSignedWith(byte[] key) =>
        Signature == "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Bytes]));
}
