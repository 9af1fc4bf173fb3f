using System.Text.Json;
using BotFramework.Schema;

namespace BlinkAudioBot.Dialogs.MicrophoneCheck;

/// <summary>The page that tests a phone's microphone, and how its result comes back.</summary>
internal static class CheckPage
{
    /// <summary>Where this server has it. The Direct Line server tells the page whose test it is.</summary>
    public const string Url = "/mic-check/";

    // Only this server's channel sends it; on every channel clients' own events of such names are refused.
    private const string ResultEvent = "blinkaudiobot/mic-check";
    private const string OwnChannel = "directline";

    /// <summary>Whether the page can answer into the conversation: only this server's own channel tells it whose test it is.</summary>
    public static bool CanAnswerInto(Activity activity) => activity is { ChannelId: OwnChannel, ServiceUrl: null };

    /// <summary>Reads a result; null when it is something else.</summary>
    public static string? ReadResult(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ResultEvent, Value: { ValueKind: JsonValueKind.String } value }
            ? CheckResults.All.FirstOrDefault(result => value.ValueEquals(result))
            : null;
}
