namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A button that opens a page and answers nothing.</summary>
/// <param name="Label">What the person reads on it.</param>
/// <param name="Url">The page, from this server's root; the channel makes it absolute.</param>
public sealed record CardLink(string Label, string Url);
