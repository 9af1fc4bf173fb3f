using System.Text.Json;

namespace BlinkAudioBot.Desk.Cases;

/// <summary>A case as it is kept.</summary>
/// <param name="Reference">What the person was told.</param>
/// <param name="Conversation">The id of its conversation, whose log is the transcript.</param>
/// <param name="OpenedAt">When the case was opened (UTC).</param>
/// <param name="ChangedAt">When it was changed last (UTC).</param>
/// <param name="Record">What is known: reason, slots, steps tried with their outcomes.</param>
public sealed record SupportCase(
    string Reference, string Conversation, DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, JsonElement Record);
