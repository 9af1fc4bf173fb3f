namespace BlinkAudioBot.Dialogs.Handover.Records;

/// <summary>A step that the path rules leave out.</summary>
/// <param name="Id">The step.</param>
/// <param name="Because">What is known that makes it needless, as in <c>scope=all</c>.</param>
internal sealed record SkippedStep(string Id, string Because);
