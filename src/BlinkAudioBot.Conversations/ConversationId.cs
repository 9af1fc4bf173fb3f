namespace BlinkAudioBot.Conversations;

/// <summary>Names one conversation, across channels; also the grain's key.</summary>
/// <param name="Value">The id as its channel knows it.</param>
[GenerateSerializer, Immutable, Alias("ConversationId")]
public readonly record struct ConversationId([property: Id(0)] string Value)
{
    /// <inheritdoc />
    public override string ToString() => Value;
}
