namespace BlinkAudioBot.Desk.Webhooks;

/// <summary>A server that is told what happens to cases. One of <c>BlinkAudioBot:Desk:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where it is told.</summary>
    /// <value>An https address (http on this machine alone). No two webhooks have the same. Needed.</value>
    public Uri? Url { get; set; }

    /// <summary>
    /// What signs the deliveries. One that begins with <c>whsec_</c> goes on in base64, as libraries for Standard Webhooks take it;
    /// any other is the key as it stands.
    /// </summary>
    /// <value>At least 32 characters. Needed.</value>
    public string Secret { get; set; } = string.Empty;

    /// <summary>The types of events that it is told.</summary>
    /// <value>Such as <c>case.created</c>. Default: none, which means all.</value>
    public IList<string> Events { get; set; } = [];
}
