using BlinkAudioBot.Cards.Wording;
using BlinkAudioBot.Dialogs.Preview;

namespace BlinkAudioBot.Preview;

/// <summary>What the preview shows: the cards, or why it cannot draw them.</summary>
/// <param name="Page">The cards; null when there are mistakes.</param>
/// <param name="Faults">The mistakes.</param>
internal sealed record PreviewAnswer(PreviewPage? Page, IReadOnlyList<ContentFault> Faults);
