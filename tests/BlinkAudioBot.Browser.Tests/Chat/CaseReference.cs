using System.Text.RegularExpressions;

namespace BlinkAudioBot.Browser.Tests.Chat;

/// <summary>How a case's reference looks.</summary>
internal static partial class CaseReference
{
    [GeneratedRegex("\\b(?=[A-Z0-9-]*[0-9])[A-Z0-9]{3,}(-?[A-Z0-9]{2,})*\\b")]
    public static partial Regex Pattern();
}
