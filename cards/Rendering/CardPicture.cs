namespace BlinkAudioBot.Cards.Rendering;

/// <summary>A picture within a card.</summary>
/// <param name="Url">Where it is fetched, from this server's root; the channel makes it absolute.</param>
/// <param name="Alt">What it tells the person to do, in words.</param>
public sealed record CardPicture(string Url, string Alt);
