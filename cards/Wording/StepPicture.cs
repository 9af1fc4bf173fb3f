namespace BlinkAudioBot.Cards.Wording;

/// <summary>A picture of a step: where it is fetched and what it says.</summary>
/// <param name="Name">Its name, which is that of its file in <c>images/</c>.</param>
/// <param name="Url">Where this server has it, from the root; changes with the picture, so that it may be kept for ever.</param>
/// <param name="Alt">What it tells the person to do, in words.</param>
public sealed record StepPicture(string Name, string Url, string Alt);
