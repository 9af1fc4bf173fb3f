namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>What an agent does with a case just now: <c>looks</c>, <c>writes</c>, or <c>left</c>.</summary>
internal sealed record PresenceBody(string Doing);
