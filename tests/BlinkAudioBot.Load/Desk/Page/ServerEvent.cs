using System.Text.Json;

namespace BlinkAudioBot.Load.Desk.Page;

/// <summary>An event that the desk has heard.</summary>
internal readonly record struct ServerEvent(string Name, JsonElement Data);
