using BlinkAudioBot.Channels.DirectLine.Tokens;

namespace BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;

/// <summary>The token in a link to the microphone's test: good for telling one conversation a result, and for nothing else.</summary>
internal static class CheckToken
{
    /// <summary>What it is for.</summary>
    public const string Purpose = "BlinkAudioBot/mic-check";

    /// <summary>How long it is good after the message that holds it was fetched.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string Issue(TokenIssuer tokens, Visitor visitor) => tokens.IssueFor(Purpose, visitor, Lifetime);
}
