using BlinkAudioBot.Desk.Answers;

namespace BlinkAudioBot.Desk.Api.Messages;

/// <summary>The guide's steps, in its order.</summary>
internal sealed record StepsAnswer(IReadOnlyList<StepTitle> Steps);
