using System.Text.RegularExpressions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>How a case's reference looks: six letters or figures that cannot be taken for one another.</summary>
internal static partial class CaseReference
{
    [GeneratedRegex("^[ACDEFHJKMPQRTVWXY34679]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    public static partial Regex Pattern();
}
