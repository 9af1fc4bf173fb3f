using System.Text.Json;
using BlinkAudioBot.Desk.Cases;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>A case in full; its transcript is read apart.</summary>
internal sealed record CaseAnswer(CaseSummary Summary, JsonElement Record, string Conversation);
