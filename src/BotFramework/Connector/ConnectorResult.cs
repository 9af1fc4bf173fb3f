namespace BotFramework.Connector;

/// <summary>What a channel's service answered.</summary>
/// <param name="Status">The HTTP status code; 0 when no answer came.</param>
public readonly record struct ConnectorResult(int Status)
{
    /// <summary>The channel's id of what was sent or begun, if it gave one.</summary>
    public string? Id { get; init; }

    /// <summary>What the channel calls what went wrong, if it does.</summary>
    public string? Code { get; init; }

    /// <summary>How long the channel asks to wait, if it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What went wrong, for the log.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the channel did what it was asked to do.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
