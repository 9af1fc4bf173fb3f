using BlinkAudioBot.Desk.Cases;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>Cases, and the cursor after which events tell what changes them.</summary>
internal sealed record CasesAnswer(IReadOnlyList<CaseSummary> Cases, long Cursor);
