namespace BlinkAudioBot.Desk.Answers;

/// <summary>The steps that an agent can send or return to.</summary>
/// <param name="Ids">Their ids, in the guide's order.</param>
internal sealed record DeskSteps(IReadOnlyList<string> Ids);
