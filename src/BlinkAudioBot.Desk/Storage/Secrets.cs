using System.Security.Cryptography;
using System.Text;

namespace BlinkAudioBot.Desk.Storage;

/// <summary>
/// Words that open something: sessions, invitations. The database has their hashes alone, so who reads it opens nothing.
/// </summary>
internal static class Secrets
{
    private const int Characters = 43;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>A new one, of more than 256 bits; fits an address.</summary>
    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Characters);

    /// <summary>What the database keeps. No salt: nobody guesses 256 bits.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
