namespace BlinkAudioBot.Dialogs.Tests.Completeness;

/// <summary>Something that no word file may say, because no source supports it; see <c>forbidden.yaml</c>.</summary>
public sealed record ForbiddenClaim
{
    public string Claim { get; init; } = string.Empty;

    /// <summary>The number of the fact that calls it unknown, unconfirmed or wrong.</summary>
    public string Fact { get; init; } = string.Empty;

    /// <summary>What a text that claims it matches.</summary>
    public string Pattern { get; init; } = string.Empty;

    /// <summary>The keys for which it is known, as a pattern; none when it is left out.</summary>
    public string? Except { get; init; }

    /// <summary>A sentence that claims it, so that the pattern is tried.</summary>
    public string Example { get; init; } = string.Empty;
}
