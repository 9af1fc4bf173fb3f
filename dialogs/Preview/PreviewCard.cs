using System.Text.Json;

namespace BlinkAudioBot.Dialogs.Preview;

/// <summary>A message of the bot.</summary>
/// <param name="Caption">When the bot sends it.</param>
/// <param name="Text">Its words, for clients without cards; all there is when it has no card.</param>
/// <param name="Card">Its Adaptive Card; null when it has none.</param>
public sealed record PreviewCard(string Caption, string Text, JsonElement? Card);
