using System.Text.RegularExpressions;

namespace BlinkAudioBot.Dialogs.Handover.Waiting;

/// <summary>Finds e-mail addresses in what people write.</summary>
internal static partial class EmailAddress
{
    private const int LongestAddress = 254;
    private const int LongestName = 64;

    /// <summary>The only address in a text; null when there is none, or more than one.</summary>
    public static string? Find(string text)
    {
        string? found = null;
        foreach (var match in Address().EnumerateMatches(text))
        {
            var address = text.AsSpan(match.Index, match.Length).TrimEnd(".-").ToString();
            if (!IsSound(address) || (found is not null && found != address))
            {
                return null;
            }

            found = address;
        }

        return found;
    }

    /// <summary>Whether a text has something that was meant as an address, readable or not.</summary>
    public static bool IsTried(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && !char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
    }

    private static bool IsSound(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= LongestAddress
            && at is > 0 and <= LongestName
            && address[0] != '.' && address[at - 1] != '.'
            && !address.Contains("..", StringComparison.Ordinal)
            && Domain().IsMatch(address.AsSpan(at + 1));
    }

    // What can stand in an address without quotes. No blank, bracket, comma or line end: nothing that a header would read as more.
    [GeneratedRegex(@"(?<![\w.!#$%&'*+/=?^`{|}~@-])[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+(?!@)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Domain();
}
