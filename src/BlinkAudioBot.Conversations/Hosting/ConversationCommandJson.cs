namespace BlinkAudioBot.Conversations.Hosting;

/// <summary>A command on its way to a grain.</summary>
[GenerateSerializer, Immutable, Alias("ConversationCommandJson")]
internal struct ConversationCommandJson
{
    /// <summary>The command as an activity in UTF-8 JSON.</summary>
    [Id(0)]
    public byte[] Utf8 { get; set; }
}
