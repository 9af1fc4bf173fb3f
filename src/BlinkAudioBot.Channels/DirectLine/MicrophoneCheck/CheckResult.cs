using BlinkAudioBot.Channels.Answers;
using BlinkAudioBot.Channels.DirectLine.Activities;
using Microsoft.AspNetCore.Http;

namespace BlinkAudioBot.Channels.DirectLine.MicrophoneCheck;

/// <summary>What the page found, and nothing else.</summary>
internal sealed record CheckResult
{
    private const int MaxBytes = 1_024;
    private const int LongestId = 64;

    private static readonly string[] Results = ["works", "blocked", "none", "silent"];

    /// <summary>The test's own id, by which a second arrival is known.</summary>
    public string? Id { get; init; }

    /// <summary>One of four words.</summary>
    public string? Result { get; init; }

    /// <summary>Reads a request's body.</summary>
    public static async Task<(CheckResult? Result, ChannelError? Error)> ReadAsync(HttpContext context)
    {
        var (result, error) = await RequestBody.ReadAsync(
            context.Request, DirectLineJson.Default.CheckResult, MaxBytes, DirectLineErrors.BodyTooLarge);
        return error is not null ? (null, error)
            : result is { Id.Length: > 0 and <= LongestId } && Results.Contains(result.Result, StringComparer.Ordinal) ? (result, null)
            : (null, DirectLineErrors.InvalidCheckResult);
    }
}
