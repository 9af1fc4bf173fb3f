namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>Every card for one choice.</summary>
/// <param name="Selects">What can be chosen, in order.</param>
/// <param name="Groups">The cards, in the order in which a person meets them.</param>
public sealed record PreviewPage(IReadOnlyList<PreviewSelect> Selects, IReadOnlyList<PreviewGroup> Groups);
