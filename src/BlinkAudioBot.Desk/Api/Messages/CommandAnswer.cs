using BlinkAudioBot.Desk.Cases;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>A case after a command.</summary>
internal sealed record CommandAnswer(CaseSummary? Summary);
