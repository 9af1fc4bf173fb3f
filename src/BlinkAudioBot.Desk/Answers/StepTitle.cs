namespace BlinkAudioBot.Desk.Answers;

/// <summary>A step by its heading.</summary>
internal sealed record StepTitle(string Id, string Title);
