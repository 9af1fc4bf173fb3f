namespace BlinkAudioBot.Desk.Webhooks.Payloads;

/// <summary>Something that was said.</summary>
/// <param name="From"><c>person</c> or <c>agent</c>.</param>
/// <param name="Name">What they are called, if that is known.</param>
/// <param name="Text">What they said; for a button, a step's card or a file what it is called.</param>
internal sealed record CaseMessage(string From, string? Name, string Text);
