namespace BlinkAudioBot.Channels.Tests.Connector.Harness;

/// <summary>A call that the bot made.</summary>
internal sealed record ChannelCall(string Method, string Path, string? Authorization, JsonElement Body)
{
    public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;

    public string? ReplyToId => Body.TryGetProperty("replyToId", out var id) ? id.GetString() : null;

    /// <summary>Method and path, as they stand in the documentation.</summary>
    public override string ToString() => $"{Method} {Path}";
}
