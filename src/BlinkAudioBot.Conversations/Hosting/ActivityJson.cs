namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>An activity on its way to another silo: the protocol's own JSON. Within a process none is made.</summary>
[GenerateSerializer, Immutable, Alias("ActivityJson")]
internal struct ActivityJson
{
    /// <summary>The activity as UTF-8 JSON.</summary>
    [Id(0)]
    public byte[] Utf8 { get; set; }
}
