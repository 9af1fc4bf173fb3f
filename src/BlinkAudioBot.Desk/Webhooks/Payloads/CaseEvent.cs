using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlinkAudioBot.Desk.Webhooks.Payloads;

/// <summary>A case, as it was when something happened to it.</summary>
/// <param name="Reference">What the person was told.</param>
/// <param name="Conversation">The id of its conversation.</param>
/// <param name="Sequence">The place in the conversation's log of what brought it about.</param>
/// <param name="Record">All that was known.</param>
internal sealed record CaseEvent(string Reference, string Conversation, long Sequence, JsonElement Record)
{
    /// <summary>What was said, if that is what happened.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CaseMessage? Message { get; init; }
}
