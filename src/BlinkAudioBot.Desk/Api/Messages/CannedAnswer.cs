using BlinkAudioBot.Desk.Answers;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The canned answers.</summary>
internal sealed record CannedAnswer(IReadOnlyList<CannedText> Answers);
